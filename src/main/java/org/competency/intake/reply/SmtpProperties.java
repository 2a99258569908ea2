package org.competency.intake.reply;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

import org.competency.intake.mailserver.Loopback;
import org.competency.intake.mailserver.OAuth2Properties;
import org.competency.intake.mailserver.TrustedAuthorities;

/**
 * The server that takes the replies (RFC 6409).
 *
 * @param host its name; default: none, and replies wait in the outbox
 * @param port default 587
 * @param user to log in as; default: none, without logging in
 * @param password of the user; from the environment
 * @param tls how the connection is protected; the server's certificate is always checked; default STARTTLS, which is then
 *     required
 * @param certificateAuthorities file with the certificates of the authorities that the server's certificate may come from, in
 *     PEM format; default: those that Java trusts
 * @param oauth2 signing in with access tokens instead of a password
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
        @DefaultValue("") String certificateAuthorities,
        @DefaultValue OAuth2Properties oauth2,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout) {

    /**
     * Refuses what cannot be meant.
     *
     * @param setting where these settings stand
     */
    void check(String setting) {
        Bounds.require(port >= 1 && port <= 65535, setting + ".port", port, "from 1 to 65535");
        Bounds.timeout(setting + ".connect-timeout", connectTimeout);
        Bounds.timeout(setting + ".read-timeout", readTimeout);
        Bounds.timeout(setting + ".write-timeout", writeTimeout);
        TrustedAuthorities.check(setting + ".certificate-authorities", certificateAuthorities);
        oauth2.check(setting, password, isUnprotected());
    }

    /** Whether words and password go over the network unprotected. */
    boolean isUnprotected() {
        return tls == Tls.NONE && !Loopback.is(host);
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
