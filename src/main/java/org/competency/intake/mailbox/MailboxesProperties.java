package org.competency.intake.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every mailbox that is read: the one that most offices have, and any number of further ones by name.
 *
 * @param mailbox the one mailbox, {@code intake.mailbox.*}; there is none without a host
 * @param mailboxes further mailboxes, {@code intake.mailboxes.NAME.*}, each with a host
 * @param mailboxLease how long a mailbox stays with a process that went silent, 2 s to 10 min; default 30 s
 */
@ConfigurationProperties("intake")
record MailboxesProperties(
        @DefaultValue MailboxProperties mailbox,
        @DefaultValue Map<String, MailboxProperties> mailboxes,
        @DefaultValue("30s") Duration mailboxLease) {

    private static final String ONE = "intake.mailbox";
    private static final String SEVERAL = "intake.mailboxes.";
    private static final String DEFAULT_ACCOUNT = "main";

    MailboxesProperties {
        mailboxes = new TreeMap<>(mailboxes);
        MailboxChecks.one(one(mailbox));
        List<Mailbox> all = all(mailbox, mailboxes);
        all.stream().filter(each -> !each.prefix().equals(ONE)).forEach(MailboxChecks::named);
        MailboxChecks.apart(all);
        if (mailboxLease.toSeconds() < 2 || mailboxLease.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "The setting intake.mailbox-lease is '%s'; it must be 2s to 10m.".formatted(mailboxLease));
        }
    }

    /** Those that can be read, the one mailbox first and then by name. */
    List<Mailbox> all() {
        return all(mailbox, mailboxes);
    }

    private static List<Mailbox> all(MailboxProperties mailbox, Map<String, MailboxProperties> mailboxes) {
        List<Mailbox> all = new ArrayList<>();
        if (mailbox.configured()) {
            all.add(one(mailbox));
        }
        mailboxes.forEach((name, settings) -> all.add(new Mailbox(name, SEVERAL + name, settings)));
        return List.copyOf(all);
    }

    private static Mailbox one(MailboxProperties settings) {
        return new Mailbox(Objects.requireNonNullElse(settings.account(), DEFAULT_ACCOUNT), ONE, settings);
    }
}
