package org.competency.intake.mailserver;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in with an access token instead of a password: XOAUTH2, with a token for the client credentials of this
 * installation (RFC 6749, 4.4).
 *
 * @param tokenUri token endpoint, an https address; default: none, and a password is used
 * @param clientId name of this installation at the token endpoint
 * @param clientSecret its secret; from the environment
 * @param scopes what the token is to be good for, such as {@code https://outlook.office365.com/.default}; default: none
 * @param clientAuthentication how id and secret are sent: {@code basic} in a header, {@code post} in the form; default
 *     {@code basic}
 */
public record OAuth2Properties(
        @DefaultValue("") String tokenUri,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue List<String> scopes,
        @DefaultValue("basic") ClientAuthentication clientAuthentication) {

    /** How the client shows who it is (RFC 6749, 2.3.1). */
    public enum ClientAuthentication {
        BASIC,
        POST
    }

    public OAuth2Properties {
        scopes = List.copyOf(scopes);
    }

    /** Whether access tokens are used. */
    public boolean isConfigured() {
        return !tokenUri.isBlank();
    }

    /**
     * Refuses what cannot be meant.
     *
     * @param prefix of these settings, such as {@code intake.mailbox}
     * @param password set beside them
     * @param unprotected whether the token would go over a network in clear
     * @throws IllegalArgumentException with a sentence that names the setting
     */
    public void check(String prefix, String password, boolean unprotected) {
        if (!isConfigured()) {
            require(clientId.isBlank() && clientSecret.isBlank(), prefix, "token-uri", "set, since a client is given");
            return;
        }
        URI address = address();
        require(
                address != null && address.getHost() != null && isProtected(address),
                prefix,
                "token-uri",
                "an https address: the secret of the client goes there");
        require(!clientId.isBlank(), prefix, "client-id", "the id of this installation at the token endpoint");
        require(!clientSecret.isBlank(), prefix, "client-secret", "its secret, given as environment variable");
        if (!password.isEmpty()) {
            throw new IllegalArgumentException(
                    "The settings %s.password and %s.oauth2 are both there; leave one out, so that it is clear how to sign in."
                            .formatted(prefix, prefix));
        }
        if (unprotected) {
            throw new IllegalArgumentException(
                    "The setting %s.tls is 'none', but access tokens (%s.oauth2) go over protected connections only; use TLS."
                            .formatted(prefix, prefix));
        }
    }

    private @Nullable URI address() {
        try {
            return new URI(tokenUri);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isProtected(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") && Loopback.is(address.getHost());
    }

    private static void require(boolean valid, String prefix, String name, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "The setting %s.oauth2.%s is wrong; it must be %s.".formatted(prefix, name, expected));
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OAuth2Properties[tokenUri=%s, clientId=%s, scopes=%s]".formatted(tokenUri, clientId, scopes);
    }
}
