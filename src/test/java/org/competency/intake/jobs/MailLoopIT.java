package org.competency.intake.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances of the product whose replies reach each other's mailbox: whatever begins it, it ends after one mail each. */
class MailLoopIT {

    private static final int ROUNDS = 4;
    private static final String MARKS =
            "(?im)^(Auto-Submitted|X-Auto-Response-Suppress|X-Loop|Precedence|List-[A-Za-z]+): .*\r\n";

    @TempDir
    private Path folder;

    private Office one;
    private Office other;
    private boolean quiet;

    /** An instance with its mailbox, its address, and what it sent. */
    private static final class Office implements AutoCloseable {
        final GreenMailServer mailbox = GreenMailServer.start();
        final String address;
        final SmtpSink sent;
        final StartedIntake intake;
        private int forwarded;

        Office(Path folder, String address) throws Exception {
            this.address = address;
            this.sent = SmtpSink.takingAll();
            this.intake = StartedIntake.in(folder)
                    .reading(mailbox, mailbox.port())
                    .answering(sent)
                    .with("intake.reply.from.address", address)
                    .start();
        }

        /** What was sent: the message-ids say which kind of reply each is. */
        List<String> told() {
            return sent.received().stream()
                    .map(mail -> mail.header("Message-ID"))
                    .toList();
        }

        void work() {
            assertThat(intake.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                    .isNull();
        }

        /** Delivers what was sent since the last time. */
        void forwardTo(Office office, UnaryOperator<String> gateway) {
            List<SmtpSink.Received> mails = sent.received();
            for (; forwarded < mails.size(); forwarded++) {
                String mail = gateway.apply(mails.get(forwarded).data());
                office.mailbox.deliver(List.of(mail.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }

        @Override
        public void close() {
            intake.close();
            sent.close();
            mailbox.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        one = new Office(folder.resolve("one"), "checklists@one.example");
        other = new Office(folder.resolve("other"), "checklists@other.example");
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A question", "help"})
    void endsAtOnceSinceAnAnswerSaysThatItIsOne(String subject) {
        exchange(subject, mail -> mail);

        assertThat(one.told()).hasSize(1);
        assertThat(other.told()).isEmpty();
    }

    /** Gateways leave out what they do not know. */
    @ParameterizedTest
    @ValueSource(strings = {"form industrial software technology", "help"})
    void endsAfterOneMailEachWhereAGatewayRemovesAllMarks(String subject) {
        exchange(subject, mail -> mail.replaceAll(MARKS, ""));

        assertThat(one.told()).hasSize(1);
        assertThat(other.told()).hasSizeLessThanOrEqualTo(1);
    }

    /** A ticket system writes each mail anew: nothing but the subject and the text tells what it was. */
    @ParameterizedTest
    @ValueSource(strings = {"A question", "form industrial software technology", "help"})
    void endsSoonWhereEvenTheIdsAreLost(String subject) {
        exchange(
                subject,
                mail -> mail.replaceAll(MARKS, "")
                        .replaceAll("(?im)^(In-Reply-To|References): .*\r\n(?:[ \t].*\r\n)*", "")
                        .replaceFirst(
                                "(?im)^Message-ID: .*\r\n",
                                "Message-ID: <" + UUID.randomUUID() + "@desk.example>\r\n"));

        assertThat(one.told().size() + other.told().size()).isLessThanOrEqualTo(4);
        assertThat(quiet).as("nothing is sent in the last round").isTrue();
    }

    @Test
    void answersNoAbsence() {
        one.mailbox.deliver(List.of(from(other.address, "Out of office", "Auto-Submitted", "auto-replied")));
        one.mailbox.deliver(List.of(from(other.address, "Abwesend", "X-Auto-Response-Suppress", "All")));
        one.mailbox.deliver(List.of(from(other.address, "Vacation", "Precedence", "bulk")));

        one.work();

        assertThat(one.told()).isEmpty();
        assertThat(one.intake.count("SELECT COUNT(*) FROM message WHERE status = 'SETTLED'"))
                .isEqualTo(3);
    }

    private void exchange(String subject, UnaryOperator<String> gateway) {
        one.mailbox.deliver(List.of(from(other.address, subject, "X-Mailer", "somebody at the other office")));
        for (int round = 0; round < ROUNDS; round++) {
            int before = one.told().size() + other.told().size();
            one.work();
            one.forwardTo(other, gateway);
            other.work();
            other.forwardTo(one, gateway);
            quiet = one.told().size() + other.told().size() == before;
        }
    }

    private static byte[] from(String address, String subject, String field, String value) {
        return RawMail.number(subject.length())
                .header("From", address)
                .header("Subject", subject)
                .header(field, value)
                .bytes();
    }
}
