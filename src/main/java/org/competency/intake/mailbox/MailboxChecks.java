package org.competency.intake.mailbox;

import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.util.unit.DataSize;

import org.competency.intake.mailserver.TrustedAuthorities;

/** Refuses settings of mailboxes that cannot be meant, each with a sentence that names the setting. */
final class MailboxChecks {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final DataSize LARGEST_MESSAGE = DataSize.ofGigabytes(1);

    /** So that each setting of the mailbox can be given by an environment variable too, above all its password. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,100}");

    private final String prefix;

    private MailboxChecks(String prefix) {
        this.prefix = prefix;
    }

    /** Checks the one mailbox, which need not be there. */
    static void one(Mailbox mailbox) {
        new MailboxChecks(mailbox.prefix()).check(mailbox.account(), mailbox.settings());
    }

    /** Checks one of several mailboxes, which is there because it has a name. */
    static void named(Mailbox mailbox) {
        String name = mailbox.account();
        MailboxProperties settings = mailbox.settings();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The mailbox '%s' in intake.mailboxes has a name that cannot stand in an environment variable; use small letters and digits only."
                            .formatted(name));
        }
        MailboxChecks checks = new MailboxChecks(mailbox.prefix());
        checks.require(
                settings.account() == null || settings.account().equals(name),
                "account",
                String.valueOf(settings.account()),
                "left out: the mailbox has its name, '%s', already".formatted(name));
        checks.require(settings.configured(), "host", settings.host(), "the IMAP server of this mailbox");
        checks.check(name, settings);
    }

    /** Checks that no two folders would share their rows in the ledger, where neither case nor accents count. */
    static void apart(List<Mailbox> mailboxes) {
        Map<String, String> accounts = new HashMap<>();
        Map<String, MailFolder> places = new HashMap<>();
        for (Mailbox mailbox : mailboxes) {
            String other = accounts.put(folded(mailbox.account()), mailbox.prefix());
            if (other != null) {
                throw new IllegalArgumentException(
                        "Two mailboxes have the account '%s': %s and %s; give each its own name, for by it the ledger tells them apart."
                                .formatted(mailbox.account(), other, mailbox.prefix()));
            }
            mailbox.folders().forEach(folder -> apart(folder, places));
        }
    }

    private static void apart(MailFolder folder, Map<String, MailFolder> places) {
        MailboxProperties settings = folder.settings();
        String place = "%s:%d %s %s"
                .formatted(
                        settings.host().toLowerCase(Locale.ROOT),
                        settings.effectivePort(),
                        settings.user(),
                        folded(folder.name()));
        MailFolder other = places.put(place, folder);
        if (other != null) {
            throw new IllegalArgumentException(
                    "The folder '%s' of user '%s' at %s is read twice, for %s and for %s; every message would be answered twice. Name it once."
                            .formatted(
                                    folder.name(),
                                    settings.user(),
                                    settings.host(),
                                    other.mailbox().prefix(),
                                    folder.mailbox().prefix()));
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private void check(String account, MailboxProperties settings) {
        require(!account.isBlank() && account.length() <= 100, "account", account, "a name of 1 to 100 characters");
        require(
                !account.equals(FileIntake.ACCOUNT),
                "account",
                account,
                "another name: this one is for mail from files");
        require(
                settings.port() >= 0 && settings.port() <= 65_535,
                "port",
                settings.port(),
                "0 (the default of the protocol) to 65535");
        for (String folder : settings.folders()) {
            require(
                    !folder.isBlank() && folder.length() <= 200,
                    "folders",
                    folder,
                    "folder names of 1 to 200 characters");
            require(
                    !folder.equals(settings.processed()) && !folder.equals(settings.quarantine()),
                    "folders",
                    folder,
                    "other folders than those that settled mail is moved to");
        }
        require(
                !settings.configured() || !settings.user().isBlank(),
                "user",
                settings.user(),
                "the login name, since a host is given");
        TrustedAuthorities.check(prefix + ".certificate-authorities", settings.certificateAuthorities());
        settings.oauth2().check(prefix, settings.password(), settings.isUnprotected());
        requireTimeout("connect-timeout", settings.connectTimeout());
        requireTimeout("read-timeout", settings.readTimeout());
        requireTimeout("write-timeout", settings.writeTimeout());
        require(
                settings.batchMessages() >= 1 && settings.batchMessages() <= 1_000,
                "batch-messages",
                settings.batchMessages(),
                "1 to 1000");
        require(settings.batchBytes().toBytes() > 0, "batch-bytes", settings.batchBytes(), "more than 0 bytes");
        require(
                settings.messageLimit().toBytes() > 0 && settings.messageLimit().compareTo(LARGEST_MESSAGE) <= 0,
                "message-limit",
                settings.messageLimit(),
                "more than 0 bytes and at most 1GB");
        require(settings.pollInterval().toMillis() >= 1_000, "poll-interval", settings.pollInterval(), "at least 1s");
    }

    private void requireTimeout(String name, Duration value) {
        require(
                value.toMillis() >= 1 && value.compareTo(LONGEST_TIMEOUT) <= 0,
                name,
                value,
                "1ms to 10m, so that a silent server never blocks the intake");
    }

    private void require(boolean valid, String name, Object value, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "The setting %s.%s is '%s'; it must be %s.".formatted(prefix, name, value, expected));
        }
    }
}
