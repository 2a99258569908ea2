package org.competency.intake.extraction.fork;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the product binds them, with some of them changed. */
final class TestLimits {

    private TestLimits() {}

    /** The defaults, changed by pairs of name and value. */
    static ExtractionProperties with(String... changes) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            settings.put("intake.extraction." + changes[i], changes[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("intake.extraction", ExtractionProperties.class);
    }
}
