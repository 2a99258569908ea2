package org.competency.intake.reply;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

import jakarta.mail.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterFile;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.Correspondent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Letters repeat words of auditors, operators and partners; none of these may do more than be read. */
class HostileLetterTests {

    private static final ReplyProperties SETTINGS = ReplySettings.settings().build();
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 15);

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\0"})
    void lineBreaksInAReasonMakeNeitherAHeaderNorAnotherParagraph(String lineBreak) {
        String attack =
                "Late" + lineBreak + "Bcc: victim@elsewhere.example" + lineBreak + lineBreak + "Signed, the office";

        ComposedLetter.Mail mail =
                write(LetterKind.AUDIT_FAILED, LetterFacts.none().text("reason", attack));

        assertThat(mail.text()).doesNotContain("\nBcc:").doesNotContain("\nSigned");
        assertThat(mail.subject()).hasLineCount(1).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void lineBreaksInTheNameOfAProgramInTheSubjectMakeNoHeader() throws Exception {
        ComposedLetter.Mail mail = write(
                LetterKind.AUDIT_PASSED,
                LetterFacts.none().text("program", "X\r\nBcc: victim@elsewhere.example\r\n\r\nbody"));

        ReplyMime mime = ReplyMime.of(
                due(mail),
                ReplySettings.identities(SETTINGS).of(null),
                "<>",
                Samples.RECEIVED,
                Session.getInstance(new Properties()));

        assertThat(mime.getHeader("Bcc")).isNull();
        assertThat(mime.getHeader("Subject")).hasSize(1);
    }

    @Test
    void htmlTemplatesAndFormulasInAFindingAreShownAndNotObeyed() {
        String attack = "<img src=x onerror=alert(1)> [[${7*7}]] {until} =HYPERLINK(\"http://evil.example\")";

        ComposedLetter.Mail mail = write(
                LetterKind.FINDINGS,
                LetterFacts.none()
                        .day("until", UNTIL)
                        .point(new Point(1, attack, 1, attack, attack, attack, UNTIL, "CRITICAL")));

        assertThat(mail.html())
                .contains("&lt;img")
                .contains("=HYPERLINK(&quot;")
                .contains("{until}")
                .doesNotContain("<img")
                .doesNotContain("<a ")
                .doesNotContain("[[49]]");
        assertThat(mail.text()).contains("{until}").doesNotContain("[[49]]");
    }

    @Test
    void aCodeThatIsAPathOrAnExpressionFindsNoSentence() {
        ComposedLetter.Mail mail = write(
                LetterKind.FINDINGS,
                LetterFacts.none()
                        .day("until", UNTIL)
                        .point(new Point(1, "", null, "", "", "", null, "../../etc/passwd ${x}")));

        assertThat(mail.text()).doesNotContain("passwd").doesNotContain("${x}");
    }

    @Test
    void aReasonOfFiveMegabytesIsCut() {
        ComposedLetter.Mail mail =
                write(LetterKind.AUDIT_WITHDRAWN, LetterFacts.none().text("reason", "Ä".repeat(5_000_000)));

        assertThat(mail.text()).hasSizeLessThan(5_000);
    }

    @Test
    void tenThousandFindingsBecomeThreeHundred() {
        LetterFacts facts = new LetterFacts(
                Collections.emptyMap(),
                Collections.singletonMap("until", UNTIL),
                Collections.emptyMap(),
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(number -> new Point(number, "A-1", null, "", "Wrong.", "", UNTIL, "OTHER"))
                        .toList());

        ComposedLetter.Mail mail = write(LetterKind.FINDINGS, facts);

        assertThat(mail.text()).contains("Findings: 10000").contains("9700 more of these are not shown");
        assertThat(mail.html()).hasSizeLessThan(600_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@office.example",
                "lead@",
                "lead@office.example\r\nBcc: victim@elsewhere.example",
                "lead@office.example, other@office.example",
                "<lead@office.example>",
                "Lead <lead@office.example>",
                "undisclosed-recipients:;",
                "lead office@office.example",
                "checklists@office.example",
                "CHECKLISTS@office.example"
            })
    void whatIsNoSingleAddressOfSomebodyElseGetsNoLetter(String recipient) {
        assertThat(LetterSamples.writer(SETTINGS).recipient(to(recipient), null))
                .isEmpty();
    }

    @Test
    void tenThousandRecipientsInOneGetNoLetter() {
        String all = String.join(",", Collections.nCopies(10_000, "victim@elsewhere.example"));

        assertThat(LetterSamples.writer(SETTINGS).recipient(to(all), null)).isEmpty();
    }

    @Test
    void anInvitationIsNeitherRunNorMixedUpWithTheText() throws Exception {
        LetterFile file = new LetterFile(
                "invitation.ics",
                "text/calendar; method=REQUEST; charset=UTF-8",
                "BEGIN:VCALENDAR\r\nSUMMARY:<script>\r\nEND:VCALENDAR\r\n".getBytes(US_ASCII));
        ComposedLetter.Mail mail = LetterSamples.write(
                LetterSamples.about(
                        LetterKind.AUDIT_SCHEDULED, LetterFacts.none().moment("at", LetterSamples.AT)),
                SETTINGS,
                (letter, from, to, subject) -> List.of(file));

        assertThat(mail.html())
                .contains("invitation.ics")
                .doesNotContain("<script>")
                .doesNotContain("VCALENDAR");
        assertThat(mail.enclosures())
                .singleElement()
                .satisfies(enclosure -> assertThat(enclosure.isCalendar()).isTrue());
    }

    private static ComposedLetter.Mail write(LetterKind kind, LetterFacts facts) {
        return LetterSamples.writer(SETTINGS)
                .write(
                        LetterSamples.about(kind, facts),
                        "alliance@partner.example",
                        LetterSamples.thread(),
                        Correspondent.UNKNOWN);
    }

    private static DueLetter to(String recipient) {
        return new DueLetter(
                1,
                LetterKind.ESCALATION,
                "e",
                null,
                null,
                recipient,
                1,
                "0123456789ab",
                LetterFacts.none(),
                null,
                Samples.RECEIVED);
    }

    private static DueReply due(ComposedLetter.Mail mail) {
        return new DueReply(
                1,
                mail.kind(),
                mail.recipient(),
                mail.language(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.messageId(),
                mail.inReplyTo(),
                String.join(" ", mail.references()),
                0,
                "main",
                mail.enclosures());
    }
}
