package org.competency.intake.mailbox;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Mailboxes from settings, for tests. */
public final class TestMailboxes {

    private TestMailboxes() {}

    /** None at all. */
    public static Mailboxes none() {
        return of();
    }

    /** Those of these settings, each a name and a value. */
    public static Mailboxes of(String... settings) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            named.put(settings[i], settings[i + 1]);
        }
        return new Mailboxes(new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("intake", MailboxesProperties.class));
    }
}
