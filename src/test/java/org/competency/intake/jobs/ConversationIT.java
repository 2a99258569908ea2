package org.competency.intake.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.InProcessReading;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** What a partner goes through, mail by mail, with a real mailbox and forked parsers. */
class ConversationIT extends ConversationScene {

    @Test
    void keepsOneCaseFromTheFormToItsWithdrawal() {
        SmtpSink.Received form = answer(mail(LEAD, "form industrial software technology", "", "", null));
        assertThat(form.data())
                .contains("Here is what you asked for")
                .contains("filename=industrial-software-technology-1.0.docx");

        SmtpSink.Received first =
                answer(mail(LEAD, "Our application", "", "See attached.", without("DOC-001", "AUD-001")));
        String caseNumber = first.header("Subject").replaceAll("(?s).*\\[(CI-\\w{8})].*", "$1");
        assertThat(first.data()).contains("More information is needed");

        // another client, another person, no thread, another subject
        SmtpSink.Received second = answer(mail("deputy@works.example", "Korrigiert", "", "Done.", without("DOC-001")));
        assertThat(second.header("Subject")).contains(caseNumber);
        assertThat(second.data()).contains("Fixed: AUD-001");

        SmtpSink.Received third =
                answer(mail(LEAD, "Re: x", "In-Reply-To: " + first.header("Message-ID") + "\r\n", "Now.", without()));
        assertThat(third.data()).contains("Your self-assessment is complete");

        SmtpSink.Received status = answer(mail(LEAD, "Status " + caseNumber, "", "", null));
        assertThat(status.data()).contains("Case " + caseNumber).contains("version 3: complete;");

        assertThat(answers(bounce(third.envelopeFrom()))).isEmpty();
        assertThat(intake.jdbc()
                        .sql("SELECT last_error FROM reply WHERE status = 'UNDELIVERABLE'")
                        .query(String.class)
                        .list())
                .containsExactly("5.1.1 550 no such user");

        SmtpSink.Received stranger = answer(mail("mallory@elsewhere.example", "withdraw " + caseNumber, "", "", null));
        assertThat(stranger.data()).contains("We find no case of yours").doesNotContain("version 3");

        SmtpSink.Received withdrawn = answer(mail(LEAD, "withdraw " + caseNumber, "", "", null));
        assertThat(withdrawn.data()).contains("Your application is withdrawn");
        assertThat(texts("SELECT status FROM application")).containsExactly("WITHDRAWN");
        assertThat(texts("SELECT status FROM audit")).containsExactly("WITHDRAWN");
        assertThat(texts("SELECT verdict FROM submission ORDER BY version"))
                .containsExactly("INCOMPLETE", "INCOMPLETE", "COMPLETE");

        answer(mail(LEAD, "Again [" + caseNumber + "]", "", "x", without()));
        assertThat(texts("SELECT status FROM application ORDER BY id")).containsExactly("WITHDRAWN", "OPEN");
    }

    @Test
    void sendsTheirOwnFileBackWithCommentsThatAreNoAnswers() throws Exception {
        byte[] original = without("DOC-001", "AUD-001");
        SmtpSink.Received first = answer(mail(LEAD, "Our application", "", "See attached.", original));
        String caseNumber = first.header("Subject").replaceAll("(?s).*\\[(CI-\\w{8})].*", "$1");

        ParsedMessage.Attachment returned = attached(first);

        assertThat(returned.name()).isEqualTo("form (with comments).docx");
        assertThat(first.data()).containsIgnoringWhitespaces("Your own file is attached to this reply");
        Reading read = InProcessReading.read("form.docx", returned.content().bytes(), null);
        assertThat(read.rows())
                .isEqualTo(InProcessReading.read("form.docx", original, null).rows());
        assertThat(read.caseNumber()).isEqualTo(caseNumber);
        assertThat(notes(returned)).anyMatch(note -> note.startsWith("DOC-001"));

        // sent back as it is, in a new mail without any reference
        answer(mail(LEAD, "Once more", "", "Unchanged.", returned.content().bytes()));

        assertThat(texts("SELECT CONCAT(version, ' ', verdict, ' ', status) FROM submission ORDER BY version"))
                .containsExactly("1 INCOMPLETE ACKNOWLEDGED", "2 INCOMPLETE ACKNOWLEDGED");
        assertThat(texts("SELECT DISTINCT findings FROM submission")).hasSize(1);
    }

    private static ParsedMessage.Attachment attached(SmtpSink.Received reply) {
        return MessageReader.standard(Set.of())
                .read(reply.data().getBytes(StandardCharsets.ISO_8859_1))
                .attachments()
                .get(0);
    }

    private static List<String> notes(ParsedMessage.Attachment file) {
        return InProcessReading.grids("form.docx", file.content().bytes()).grids().stream()
                .flatMap(grid -> grid.cells().stream())
                .map(Cell::note)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    @Test
    void tellsTheOfficeAtNightOfAnAnswerThatIsLateAndOnlyOnce() {
        received = Instant.parse("2026-11-16T18:00:00Z");
        SmtpSink.Received accepted = answer(mail(LEAD, "Our application", "", "Attached.", without()));
        String caseNumber = accepted.header("Subject").replaceAll("(?s).*\\[(CI-\\w{8})].*", "$1");

        assertThat(nightly("2026-11-24")).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("lead@office.example");
            assertThat(mail.header("In-Reply-To")).isEmpty();
            assertThat(mail.data()).contains("Overdue: " + caseNumber).contains("The answer was due by Monday,");
        });
        assertThat(nightly("2026-11-25")).isEmpty();
    }

    private List<SmtpSink.Received> nightly(String date) {
        int before = sink.received().size();
        assertThat(intake.get(IntakeLauncher.class)
                        .nightly(LocalDate.parse(date))
                        .failure())
                .isNull();
        return sink.received().subList(before, sink.received().size());
    }

    @Test
    void answersATicketSystemThatKnowsNoRuleOnlyOnce() {
        SmtpSink.Received ours = answer(mail("support@desk.example", "Your request", "", "Ticket opened.", null));

        assertThat(answers(mail(
                        "support@desk.example",
                        "[#4711] " + ours.header("Subject"),
                        "In-Reply-To: " + ours.header("Message-ID") + "\r\n",
                        "We have received your mail.",
                        null)))
                .isEmpty();
        assertThat(answers(mail(
                        "support@desk.example", "[#4712] " + ours.header("Subject"), "", "We have received.", null)))
                .isEmpty();
    }

    @Test
    void endsWithOneMailEachWhenTwoInstancesAndAnAnsweringMachineMeet() throws Exception {
        SmtpSink.Received ours = answer(mail("checklists@other.example", "Hello", "", "A question.", null));
        try (GreenMailServer theirs = GreenMailServer.start();
                SmtpSink theirSink = SmtpSink.takingAll();
                StartedIntake other = StartedIntake.in(folder.resolve("other"))
                        .reading(theirs, theirs.port())
                        .answering(theirSink)
                        .with("intake.reply.from.address", "checklists@other.example")
                        .start()) {
            theirs.deliver(List.of(ours.data().getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(other.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                    .isNull();

            assertThat(other.count("SELECT COUNT(*) FROM message WHERE outcome = 'IGNORED'"))
                    .isEqualTo(1);
            assertThat(theirSink.received()).isEmpty();
        }
        assertThat(answers(mail(
                        "checklists@other.example",
                        "Out of office: " + ours.header("Subject"),
                        "Auto-Submitted: auto-replied\r\n",
                        "I am away.",
                        null)))
                .isEmpty();
        // our own reply, sent back to us by a forwarding rule
        assertThat(answers(ours.data())).isEmpty();
    }
}
