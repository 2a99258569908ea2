package org.competency.intake.cli;

import java.time.Clock;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The part of the application that works on files alone, for {@code read} and {@code checklists}. Without a stereotype
 * annotation, so that the scan of the whole application does not find it.
 */
@ImportAutoConfiguration(ConfigurationPropertiesAutoConfiguration.class)
@ComponentScan({
    "org.competency.intake.checklist",
    "org.competency.intake.extraction",
    "org.competency.intake.assessment"
})
@ConfigurationPropertiesScan({"org.competency.intake.checklist", "org.competency.intake.extraction"})
class FilesOnly {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
