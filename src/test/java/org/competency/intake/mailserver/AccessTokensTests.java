package org.competency.intake.mailserver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.URLName;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.competency.intake.support.MovableClock;
import org.competency.intake.support.TokenServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AccessTokensTests {

    private final TokenServer server = TokenServer.start();
    private final MovableClock clock = new MovableClock(Instant.now());
    private final AccessTokens tokens = new AccessTokens(clock);
    private final Guest mailServer = new Guest();

    @AfterEach
    void stop() {
        server.close();
    }

    private SignIn signIn(OAuth2Properties oauth2) {
        return tokens.signIn("intake.mailbox", "checklists", "", oauth2);
    }

    private OAuth2Properties basic() {
        return new OAuth2Properties(
                server.tokenUri(),
                "intake",
                "s3cret",
                List.of("mail.read", "mail.send"),
                OAuth2Properties.ClientAuthentication.BASIC);
    }

    private void connect() throws MessagingException {
        signIn(basic()).connect(mailServer, "mail.example", 993);
    }

    @Test
    void fetchesATokenOnceAndKeepsIt() throws MessagingException {
        connect();
        connect();

        assertThat(server.given()).hasSize(1);
        assertThat(mailServer.passwords)
                .containsExactly(server.given().get(0), server.given().get(0));
        assertThat(server.requests().get(0))
                .startsWith("Basic ")
                .contains("grant_type=client_credentials", "scope=mail.read mail.send")
                .doesNotContain("s3cret");
    }

    @Test
    void sendsTheSecretInTheFormWhereThatIsWanted() throws MessagingException {
        OAuth2Properties post = new OAuth2Properties(
                server.tokenUri(), "intake", "s3cret", List.of(), OAuth2Properties.ClientAuthentication.POST);

        signIn(post).connect(mailServer, "mail.example", 993);

        assertThat(server.requests().get(0))
                .doesNotContain("Basic")
                .contains("client_id=intake", "client_secret=s3cret");
    }

    @Test
    void renewsATokenBeforeItEnds() throws MessagingException {
        connect();
        clock.advance(Duration.ofSeconds(3_600 - 30));
        connect();

        assertThat(server.given()).hasSize(2);
        assertThat(mailServer.passwords).containsExactlyElementsOf(server.given());
    }

    @Test
    void renewsOnceATokenThatTheServerRefuses() throws MessagingException {
        connect();
        mailServer.refused = server.given().get(0);
        connect();

        assertThat(server.given()).hasSize(2);
        assertThat(mailServer.passwords)
                .containsExactly(
                        server.given().get(0),
                        server.given().get(0),
                        server.given().get(1));
    }

    @Test
    void givesUpWhereEvenAFreshTokenIsRefused() {
        mailServer.refused = "";

        SignInException failure = catchThrowableOfType(SignInException.class, this::connect);

        assertThat(failure).hasMessage("it refuses the access token of client 'intake'");
        assertThat(failure.advice()).contains("intake.mailbox.user", "intake.mailbox.oauth2.scopes");
        assertThat(server.given()).hasSize(2);
        assertThat(tokens.tokens()).singleElement().matches(TokenState::isBroken);
    }

    @Test
    void saysThatTheClientIsRefused() {
        server.refuse(401, "{\"error\": \"invalid_client\", \"error_description\": \"The secret\\nhas run out\"}");

        SignInException failure = catchThrowableOfType(SignInException.class, this::connect);

        assertThat(failure)
                .hasMessage(
                        "the token endpoint %s gives no access token to client 'intake' (invalid_client: The secret has run out)"
                                .formatted(server.tokenUri()));
        assertThat(failure.advice())
                .isEqualTo(
                        "Check intake.mailbox.oauth2.client-id, .scopes and the secret in the environment; a secret may have run out.");
        assertThat(mailServer.passwords).isEmpty();
    }

    @Test
    void saysThatTheEndpointCannotBeReached() {
        server.close();

        SignInException failure = catchThrowableOfType(SignInException.class, this::connect);

        assertThat(failure.getMessage())
                .contains(server.tokenUri(), "gives no access token")
                .endsWith("(it cannot be reached)");
        assertThat(failure.advice()).contains("intake.mailbox.oauth2.token-uri");
    }

    @Test
    void saysThatTheEndpointAnswersSomethingElse() {
        server.refuse(500, "<html>Out of order</html>");

        SignInException failure = catchThrowableOfType(SignInException.class, this::connect);

        assertThat(failure.getMessage()).contains(server.tokenUri(), "(HTTP status 500)");
    }

    @Test
    void showsWhenTheTokenEndsAndWhatFailedLast() throws MessagingException {
        connect();
        TokenState fetched = tokens.tokens().get(0);
        server.refuse(401, "{\"error\": \"invalid_client\"}");
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(this::connect).isInstanceOf(SignInException.class);
        TokenState failed = tokens.tokens().get(0);

        assertThat(fetched.server()).isEqualTo("intake.mailbox");
        assertThat(fetched.isBroken()).isFalse();
        assertThat(fetched.expiresAt()).isNotNull();
        assertThat(failed.failure()).contains("invalid_client");
        assertThat(failed.failedAt()).isEqualTo(clock.instant());
        assertThat(tokens.tokens().toString())
                .doesNotContain("s3cret", server.given().get(0));
    }

    /** Stands for a mail server: notes the passwords that it is shown. */
    private static final class Guest extends Service {

        private final List<String> passwords = new ArrayList<>();
        private @Nullable String refused;

        Guest() {
            super(Session.getInstance(new Properties()), new URLName("imap", "mail.example", 993, null, null, null));
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password) {
            close();
            passwords.add(password);
            return refused == null || !refused.isEmpty() && !refused.equals(password);
        }

        @Override
        public synchronized void close() {
            setConnected(false);
        }

        @Override
        public boolean isConnected() {
            return false;
        }
    }
}
