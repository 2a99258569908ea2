package org.competency.intake.mailbox.imap;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.mailbox.FetchReport;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.StartedIntake;
import org.competency.intake.support.TokenServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with access tokens at a real mail server, which has each of them checked by the server that gave it. */
@EnabledOnOs(OS.LINUX)
class SignInIT {

    @TempDir
    private Path folder;

    private TokenServer tokens;
    private DovecotServer mailbox;

    @BeforeEach
    void start() {
        tokens = TokenServer.start();
        mailbox = DovecotServer.startTaking(tokens);
        mailbox.deliver(List.of(RawMail.number(1).bytes()));
    }

    @AfterEach
    void stop() {
        mailbox.close();
        tokens.close();
    }

    private StartedIntake intake() {
        return StartedIntake.in(folder)
                .with("intake.mailbox.host", "127.0.0.1")
                .with("intake.mailbox.port", mailbox.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.oauth2.token-uri", tokens.tokenUri())
                .with("intake.mailbox.oauth2.client-id", "intake")
                .with("intake.mailbox.oauth2.client-secret", "hidden")
                .start();
    }

    private static FetchReport fetch(StartedIntake intake) {
        return intake.get(MailboxIntake.class).fetch();
    }

    @Test
    void fetchesWithAnAccessToken() {
        try (StartedIntake intake = intake()) {
            FetchReport report = fetch(intake);

            assertThat(report.failures()).isEmpty();
            assertThat(report.sum().messages()).isEqualTo(1);
            assertThat(tokens.given()).hasSize(1);
        }
    }

    @Test
    void fetchesAnotherTokenWhereTheServerNoLongerTakesTheFirst() {
        try (StartedIntake intake = intake()) {
            fetch(intake);
            tokens.withdraw();
            mailbox.deliver(List.of(RawMail.number(2).bytes()));

            FetchReport report = fetch(intake);

            assertThat(report.failures()).isEmpty();
            assertThat(report.sum().messages()).isEqualTo(1);
            assertThat(tokens.given()).hasSize(2);
        }
    }

    @Test
    void fetchesAnotherTokenBeforeTheFirstEnds() {
        tokens.lasting(30);
        try (StartedIntake intake = intake()) {
            fetch(intake);
            mailbox.deliver(List.of(RawMail.number(2).bytes()));

            FetchReport report = fetch(intake);

            assertThat(report.sum().messages()).isEqualTo(1);
            assertThat(tokens.given())
                    .as("half a minute is too short to go on with")
                    .hasSize(2);
        }
    }

    @Test
    void saysWhoRefusedWhat() {
        tokens.refuse(401, "{\"error\": \"invalid_client\"}");
        try (StartedIntake intake = intake()) {
            assertThat(fetch(intake).failures())
                    .singleElement()
                    .extracting(FolderFetch::reason)
                    .isEqualTo(
                            "Cannot read folder 'INBOX' of mailbox 'main' at 127.0.0.1:%d as user 'checklists': the token endpoint %s gives no access token to client 'intake' (invalid_client). Check intake.mailbox.oauth2.client-id, .scopes and the secret in the environment; a secret may have run out."
                                    .formatted(mailbox.port(), tokens.tokenUri()));
        }
    }
}
