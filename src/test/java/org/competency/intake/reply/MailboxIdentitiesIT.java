package org.competency.intake.reply;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.mailserver.TokenState;
import org.competency.intake.mailserver.TokenStates;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.SmtpSink.Received;
import org.competency.intake.support.StartedIntake;
import org.competency.intake.support.TokenServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Replies leave as whoever was written to, and through the server of that mailbox, signed in to with an access token. */
class MailboxIdentitiesIT {

    @TempDir
    private Path folder;

    private final List<String> signedIn = new CopyOnWriteArrayList<>();
    private final GreenMailServer office = GreenMailServer.start();
    private final GreenMailServer finance = GreenMailServer.start();
    private final TokenServer tokens = TokenServer.start();
    private SmtpSink usual;
    private SmtpSink own;

    @BeforeEach
    void start() throws Exception {
        usual = SmtpSink.takingAll();
        own = new SmtpSink(this::answer);
        office.deliver(List.of(RawMail.number(1).bytes()));
        finance.deliver(List.of(RawMail.number(2).bytes()));
    }

    @AfterEach
    void stop() {
        usual.close();
        own.close();
        tokens.close();
        finance.close();
        office.close();
    }

    /** A server that takes mail only of those who show a token that was given. */
    private @Nullable String answer(String command) {
        if (command.startsWith("EHLO")) {
            return "250-sink\r\n250 AUTH XOAUTH2";
        }
        if (command.startsWith("AUTH XOAUTH2 ")) {
            String shown = new String(Base64.getDecoder().decode(command.substring(13)), StandardCharsets.UTF_8);
            signedIn.add(shown.replace('\u0001', '|'));
            return "235 welcome";
        }
        return command.startsWith("MAIL") && signedIn.isEmpty() ? "530 sign in first" : null;
    }

    private StartedIntake intake() {
        return StartedIntake.in(folder)
                .reading(office, office.port())
                .answering(usual)
                .with("intake.mailboxes.finance.host", "127.0.0.1")
                .with("intake.mailboxes.finance.port", finance.port())
                .with("intake.mailboxes.finance.user", finance.user())
                .with("intake.mailboxes.finance.password", finance.password())
                .with("intake.mailboxes.finance.tls", "none")
                .with("intake.mailboxes.finance.reply.from.address", "finance@money.example")
                .with("intake.mailboxes.finance.reply.from.name", "Finance Programs")
                .with("intake.mailboxes.finance.reply.reply-to", "answers@money.example")
                .with("intake.mailboxes.finance.reply.domain", "money.example")
                .with("intake.mailboxes.finance.reply.smtp.host", "127.0.0.1")
                .with("intake.mailboxes.finance.reply.smtp.port", own.port())
                .with("intake.mailboxes.finance.reply.smtp.tls", "none")
                .with("intake.mailboxes.finance.reply.smtp.user", "finance@money.example")
                .with("intake.mailboxes.finance.reply.smtp.oauth2.token-uri", tokens.tokenUri())
                .with("intake.mailboxes.finance.reply.smtp.oauth2.client-id", "intake")
                .with("intake.mailboxes.finance.reply.smtp.oauth2.client-secret", "hidden")
                .start();
    }

    @Test
    void answersAsTheMailboxThatWasWrittenTo() {
        try (StartedIntake intake = intake()) {
            intake.get(IntakeLauncher.class).run(IntakeStage.all());

            assertThat(usual.received()).singleElement().satisfies(reply -> {
                assertThat(reply.header("From")).contains("<checklists@intake.example>");
                assertThat(reply.header("Reply-To")).isEmpty();
                assertThat(reply.header("Message-ID")).endsWith("@intake.example>");
                assertThat(reply.recipient()).isEqualTo("alliance@partner1.example");
            });
            assertThat(own.received()).singleElement().satisfies(reply -> {
                assertThat(reply.header("From")).isEqualTo("Finance Programs <finance@money.example>");
                assertThat(reply.header("Reply-To")).isEqualTo("answers@money.example");
                assertThat(reply.header("Message-ID")).endsWith("@money.example>");
                assertThat(reply.envelopeFrom()).isEqualTo("finance@money.example");
                assertThat(reply.data()).contains("Finance Programs");
            });
            assertThat(signedIn)
                    .containsExactly("user=finance@money.example|auth=Bearer %s||"
                            .formatted(tokens.given().get(0)));
        }
    }

    @Test
    void letsOthersGoWhereOneServerGivesNoAccess() {
        tokens.refuse(401, "{\"error\": \"invalid_client\"}");
        try (StartedIntake intake = intake()) {
            intake.get(IntakeLauncher.class).run(IntakeStage.all());

            assertThat(usual.received()).extracting(Received::recipient).containsExactly("alliance@partner1.example");
            assertThat(own.received()).isEmpty();
            assertThat(intake.jdbc()
                            .sql("SELECT last_error FROM reply WHERE status = 'PENDING'")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains(
                            "gives no access token to client 'intake' (invalid_client)",
                            "check intake.mailboxes.finance.reply.smtp");
            assertThat(intake.get(TokenStates.class).tokens())
                    .singleElement()
                    .matches(TokenState::isBroken)
                    .extracting(TokenState::server)
                    .isEqualTo("intake.mailboxes.finance.reply.smtp");
        }
    }
}
