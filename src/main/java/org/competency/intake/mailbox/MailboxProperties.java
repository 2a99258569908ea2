package org.competency.intake.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import org.competency.intake.mailserver.Loopback;
import org.competency.intake.mailserver.OAuth2Properties;

/**
 * Settings of a mailbox that partners write to. Without a host nothing is fetched; everything else has a default.
 *
 * @param account name of the mailbox in the ledger; never change it for a mailbox in use; default {@code main}, and for one
 *     of several its name among them
 * @param host IMAP server; "" if there is no mailbox
 * @param port TCP port; 0, the default, means 993 for {@code imaps} and 143 otherwise
 * @param user login name
 * @param password login password; give it as environment variable INTAKE_MAILBOX_PASSWORD
 * @param folder folder to read; default {@code INBOX}
 * @param folders folders to read, if there are several; default: the one in {@code folder}
 * @param processed folder that recorded messages are moved to; absent: they stay and are marked as seen
 * @param quarantine folder for messages over the limit; absent: as {@code processed}
 * @param tls how the connection is protected; default {@code imaps}
 * @param certificateAuthorities file with the certificates of the authorities that the server's certificate may come from, in
 *     PEM format; default: those that Java trusts
 * @param oauth2 signing in with access tokens instead of a password
 * @param connectTimeout longest wait for a connection, 1 ms to 10 min; default 10 s
 * @param readTimeout longest silence of the server, 1 ms to 10 min; default 60 s
 * @param writeTimeout longest wait for the server to take a command, 1 ms to 10 min; default 60 s
 * @param batchMessages most messages fetched with one command, 1 to 1,000; default 50
 * @param batchBytes most bytes fetched with one command, unless one message alone is larger; default 16 MB
 * @param messageLimit messages above this size are refused unread; default 25 MB, at most 1 GB
 * @param pollInterval pause between two polls in {@code serve}; default 60 s
 * @param programs whose checklists are submitted here, such as {@code industrial-software-technology}; default: all
 * @param ownDomains domains of our own Message-IDs; messages that carry one are never answered
 * @param ownAddresses further addresses of ours; messages from one of them are never answered
 */
public record MailboxProperties(
        @Nullable String account,
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue List<String> folders,
        @Nullable String processed,
        @Nullable String quarantine,
        @DefaultValue("imaps") Tls tls,
        @DefaultValue("") String certificateAuthorities,
        @DefaultValue OAuth2Properties oauth2,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout,
        @DefaultValue("50") int batchMessages,
        @DefaultValue("16MB") DataSize batchBytes,
        @DefaultValue("25MB") DataSize messageLimit,
        @DefaultValue("60s") Duration pollInterval,
        @DefaultValue Set<String> programs,
        @DefaultValue Set<String> ownDomains,
        @DefaultValue Set<String> ownAddresses) {

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
        processed = blankToNull(processed);
        quarantine = blankToNull(quarantine);
        folders = folders.isEmpty() ? List.of(folder) : List.copyOf(folders);
        programs = Set.copyOf(programs);
        ownDomains = Set.copyOf(ownDomains);
        ownAddresses = Set.copyOf(ownAddresses);
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

    /** Whether mail and password go over the network unprotected. */
    public boolean isUnprotected() {
        return tls == Tls.NONE && !Loopback.is(host);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** The settings without the password. */
    @Override
    public String toString() {
        return "MailboxProperties[account=%s, host=%s, port=%d, user=%s, folders=%s, tls=%s]"
                .formatted(account, host, effectivePort(), user, folders, tls);
    }
}
