package org.competency.intake.reply;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes the replies (RFC 6409).
 *
 * @param host its name; default: none, and replies wait in the outbox
 * @param port default 587
 * @param user to log in as; default: none, without logging in
 * @param password of the user; from the environment
 * @param tls how the connection is protected; the server's certificate is always checked; default STARTTLS, which is then
 *     required
 * @param connectTimeout default 10 seconds, at most 10 minutes
 * @param readTimeout for each answer of the server; default 60 seconds, at most 10 minutes
 * @param writeTimeout for each write; default 60 seconds, at most 10 minutes
 */
public record SmtpProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout) {

    public SmtpProperties {
        Bounds.require(port >= 1 && port <= 65535, "intake.reply.smtp.port", port, "from 1 to 65535");
        Bounds.timeout("intake.reply.smtp.connect-timeout", connectTimeout);
        Bounds.timeout("intake.reply.smtp.read-timeout", readTimeout);
        Bounds.timeout("intake.reply.smtp.write-timeout", writeTimeout);
    }

    /** How the connection is protected. */
    public enum Tls {
        /** Not at all: for a relay on the same machine. */
        NONE,
        /** By STARTTLS (RFC 3207), which the server must offer. */
        STARTTLS,
        /** From the first byte (RFC 8314, 3.3). */
        SMTPS
    }

    boolean isConfigured() {
        return !host.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpProperties[" + (user.isBlank() ? "" : user + " at ") + host + ":" + port + ", tls=" + tls + "]";
    }
}
