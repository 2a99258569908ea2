package org.competency.intake.notice;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the office's own people are written to: another account than that of the partners' mail, best at another server.
 *
 * @param host SMTP server; default: none, and nobody is written to
 * @param port default 587
 * @param user to log in as; default: none, without logging in
 * @param password of the user; give it as environment variable INTAKE_ALERTS_MAIL_PASSWORD
 * @param tls how the connection is protected; default STARTTLS, which is then required
 * @param from sender; default: {@code user}, if that is an address
 * @param to who is told of troubles; default: nobody
 * @param timeout longest wait for a connection and for each answer, 1 s to 10 min; default 20 s
 */
@ConfigurationProperties("intake.alerts.mail")
public record NoticeProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("") String from,
        @DefaultValue List<String> to,
        @DefaultValue("20s") Duration timeout) {

    private static final String ADDRESS = "[^\\s@<>(),;:\"\\\\]+@[^\\s@<>(),;:\"\\\\]+";

    /** How the connection is protected. */
    public enum Tls {
        /** Not at all; only for servers on the same machine. */
        NONE,
        /** By STARTTLS (RFC 3207), which the server must offer. */
        STARTTLS,
        /** From the first byte (RFC 8314, 3.3). */
        SMTPS
    }

    public NoticeProperties {
        require(port >= 1 && port <= 65_535, "port", port, "from 1 to 65535");
        require(
                timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(Duration.ofMinutes(10)) <= 0,
                "timeout",
                timeout,
                "from 1s to 10m");
        to = List.copyOf(to);
        for (String address : to) {
            require(address.matches(ADDRESS), "to", address, "mail addresses such as operators@example.org");
        }
        if (from.isBlank() && user.matches(ADDRESS)) {
            from = user;
        }
        require(
                host.isBlank() || from.matches(ADDRESS),
                "from",
                from,
                "a mail address such as intake@example.org, since a host is given");
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The setting intake.alerts.mail.%s is '%s'; it must be %s.".formatted(name, value, allowed));
        }
    }

    /** Whether there is a server to send through. */
    public boolean configured() {
        return !host.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s:%d, from %s".formatted(host, port, from);
    }
}
