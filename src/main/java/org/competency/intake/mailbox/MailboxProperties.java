package org.competency.intake.mailbox;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that partners write to. Without a host nothing is fetched; everything else has a default.
 *
 * @param account name of the mailbox in the ledger; never change it for a mailbox in use; default {@code main}
 * @param host IMAP server; "" if there is no mailbox
 * @param port TCP port; 0, the default, means 993 for {@code imaps} and 143 otherwise
 * @param user login name
 * @param password login password; give it as environment variable INTAKE_MAILBOX_PASSWORD
 * @param folder folder to read; default {@code INBOX}
 * @param processed folder that recorded messages are moved to; absent: they stay and are marked as seen
 * @param quarantine folder for messages over the limit; absent: as {@code processed}
 * @param tls how the connection is protected; default {@code imaps}
 * @param connectTimeout longest wait for a connection, 1 ms to 10 min; default 10 s
 * @param readTimeout longest silence of the server, 1 ms to 10 min; default 60 s
 * @param writeTimeout longest wait for the server to take a command, 1 ms to 10 min; default 60 s
 * @param batchMessages most messages fetched with one command, 1 to 1,000; default 50
 * @param batchBytes most bytes fetched with one command, unless one message alone is larger; default 16 MB
 * @param messageLimit messages above this size are refused unread; default 25 MB, at most 1 GB
 * @param pollInterval pause between two polls in {@code serve}; default 60 s
 * @param poll whether polling starts with the application; default false
 * @param ownDomains domains of our own Message-IDs; messages that carry one are never answered
 */
@ConfigurationProperties("intake.mailbox")
public record MailboxProperties(
        @DefaultValue("main") String account,
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @Nullable String processed,
        @Nullable String quarantine,
        @DefaultValue("imaps") Tls tls,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout,
        @DefaultValue("50") int batchMessages,
        @DefaultValue("16MB") DataSize batchBytes,
        @DefaultValue("25MB") DataSize messageLimit,
        @DefaultValue("60s") Duration pollInterval,
        @DefaultValue("false") boolean poll,
        @DefaultValue Set<String> ownDomains) {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final DataSize LARGEST_MESSAGE = DataSize.ofGigabytes(1);

    /** How the connection to the server is protected. */
    public enum Tls {
        /** Not at all; only for servers on the same machine. */
        NONE,
        /** Plain connection that must switch to TLS before the login (RFC 3501, 6.2.1). */
        STARTTLS,
        /** TLS from the first byte (RFC 8314). */
        IMAPS
    }

    public MailboxProperties {
        require(!account.isBlank() && account.length() <= 100, "account", account, "a name of 1 to 100 characters");
        require(port >= 0 && port <= 65_535, "port", port, "0 (the default of the protocol) to 65535");
        require(!folder.isBlank() && folder.length() <= 200, "folder", folder, "a folder name of 1 to 200 characters");
        require(host.isBlank() || !user.isBlank(), "user", user, "the login name, since a host is given");
        requireTimeout("connect-timeout", connectTimeout);
        requireTimeout("read-timeout", readTimeout);
        requireTimeout("write-timeout", writeTimeout);
        require(batchMessages >= 1 && batchMessages <= 1_000, "batch-messages", batchMessages, "1 to 1000");
        require(batchBytes.toBytes() > 0, "batch-bytes", batchBytes, "more than 0 bytes");
        require(
                messageLimit.toBytes() > 0 && messageLimit.compareTo(LARGEST_MESSAGE) <= 0,
                "message-limit",
                messageLimit,
                "more than 0 bytes and at most 1GB");
        require(pollInterval.toMillis() >= 1_000, "poll-interval", pollInterval, "at least 1s");
        processed = blankToNull(processed);
        quarantine = blankToNull(quarantine);
        ownDomains = Set.copyOf(ownDomains);
    }

    /** Whether there is a mailbox to read at all. */
    public boolean configured() {
        return !host.isBlank();
    }

    /** The port to connect to, with the default of the protocol filled in. */
    public int effectivePort() {
        if (port != 0) {
            return port;
        }
        return tls == Tls.IMAPS ? 993 : 143;
    }

    private static void requireTimeout(String name, Duration value) {
        require(
                value.toMillis() >= 1 && value.compareTo(LONGEST_TIMEOUT) <= 0,
                name,
                value,
                "1ms to 10m, so that a silent server never blocks the intake");
    }

    private static void require(boolean valid, String name, Object value, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "The setting intake.mailbox.%s is '%s'; it must be %s.".formatted(name, value, expected));
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** The settings without the password. */
    @Override
    public String toString() {
        return "MailboxProperties[account=%s, host=%s, port=%d, user=%s, folder=%s, tls=%s]"
                .formatted(account, host, effectivePort(), user, folder, tls);
    }
}
