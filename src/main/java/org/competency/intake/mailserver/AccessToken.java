package org.competency.intake.mailserver;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The access token for one server: fetched when first needed, kept, and renewed before it ends. Never logged. */
final class AccessToken {

    private static final Logger log = LoggerFactory.getLogger(AccessToken.class);

    private final String server;
    private final ClientRegistration client;
    private final Authentication principal;
    private final ClientCredentialsOAuth2AuthorizedClientProvider provider;
    private final Clock clock;
    private @Nullable OAuth2AuthorizedClient authorized;
    private String failure = "";
    private @Nullable Instant failedAt;

    AccessToken(
            String server,
            ClientRegistration client,
            ClientCredentialsOAuth2AuthorizedClientProvider provider,
            Clock clock) {
        this.server = server;
        this.client = client;
        this.principal = new UsernamePasswordAuthenticationToken(client.getClientId(), "");
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * A token that is good for a minute at least.
     *
     * @throws SignInException if the token endpoint gives none
     */
    synchronized String value() throws SignInException {
        OAuth2AuthorizedClient present = authorized;
        OAuth2AuthorizationContext.Builder wanted = present == null
                ? OAuth2AuthorizationContext.withClientRegistration(client)
                : OAuth2AuthorizationContext.withAuthorizedClient(present);
        try {
            // null says that the present one is good
            OAuth2AuthorizedClient fresh =
                    provider.authorize(wanted.principal(principal).build());
            if (fresh != null) {
                authorized = fresh;
                failure = "";
                failedAt = null;
                log.atInfo()
                        .addKeyValue("server", server)
                        .addKeyValue("expiresAt", fresh.getAccessToken().getExpiresAt())
                        .log("Fetched an access token");
            }
        } catch (OAuth2AuthorizationException e) {
            throw failed(describe(e), isOfClient(e.getError()), e);
        } catch (RuntimeException e) {
            throw failed(describe(e), false, e);
        }
        return Objects.requireNonNull(authorized, "a token or an exception")
                .getAccessToken()
                .getTokenValue();
    }

    /** A new token, since the server refused the present one though it has not ended. */
    synchronized String renewed() throws SignInException {
        authorized = null;
        return value();
    }

    /** Notes that the mail server refuses even a fresh token. */
    synchronized SignInException refused(Exception refusal) {
        return noted(new SignInException(
                "it refuses the access token of client '%s'".formatted(client.getClientId()),
                "Check that this client may use the mailbox of the user in %s.user, and %s.oauth2.scopes."
                        .formatted(server, server),
                refusal));
    }

    private SignInException failed(String why, boolean ofClient, Exception cause) {
        String endpoint = client.getProviderDetails().getTokenUri();
        return noted(new SignInException(
                "the token endpoint %s gives no access token to client '%s' (%s)"
                        .formatted(endpoint, client.getClientId(), why),
                ofClient
                        ? "Check %s.oauth2.client-id, .scopes and the secret in the environment; a secret may have run out."
                                .formatted(server)
                        : "Check %s.oauth2.token-uri and whether it can be reached from here.".formatted(server),
                cause));
    }

    private SignInException noted(SignInException problem) {
        failure = String.valueOf(problem.getMessage());
        failedAt = clock.instant();
        return problem;
    }

    /** RFC 6749, 5.2: what is wrong with the request; anything else is wrong with the endpoint. */
    private static boolean isOfClient(OAuth2Error error) {
        return switch (error.getErrorCode()) {
            case "invalid_client", "unauthorized_client", "invalid_scope", "invalid_grant", "invalid_request" -> true;
            default -> false;
        };
    }

    private static String describe(OAuth2AuthorizationException failure) {
        OAuth2Error error = failure.getError();
        String description = error.getDescription();
        return switch (error.getErrorCode()) {
            // Spring Security's words for whatever went wrong on the way
            case "invalid_token_response" -> describe((RuntimeException) failure);
            case TokenRefusals.UNNAMED -> line(String.valueOf(description));
            default -> line(error.getErrorCode() + (description == null ? "" : ": " + description));
        };
    }

    private static String describe(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof IOException && root.getMessage() == null) {
            return "it cannot be reached";
        }
        return line(root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage());
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }

    synchronized TokenState state() {
        OAuth2AuthorizedClient present = authorized;
        return new TokenState(
                server,
                present == null ? null : present.getAccessToken().getIssuedAt(),
                present == null ? null : present.getAccessToken().getExpiresAt(),
                failure,
                failedAt);
    }
}
