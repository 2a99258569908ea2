package org.competency.intake.reply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyComposerTests {

    private final ReplyComposer composer =
            Samples.composer(ReplySettings.settings().build());

    @ParameterizedTest
    @CsvSource({"COMPLETE, ACCEPTED", "INCOMPLETE, MORE_INFORMATION", "INELIGIBLE, INELIGIBLE", "REVIEW, REVIEW"})
    void answersASubmissionByItsVerdict(String verdict, ReplyKind kind) {
        ComposedReply.Letter letter = letter(Samples.brought(verdict, Samples.findings()));

        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(letter.submission()).isEqualTo(17);
        assertThat(letter.text()).contains("CI-7K4QM2XW").contains("self-assessment.docx");
        assertThat(letter.html()).contains("CI-7K4QM2XW").contains("self-assessment.docx");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CHECKLIST, NO_CHECKLIST",
        "WRONG_FILE, WRONG_FILE",
        "WRONG_PROGRAM, WRONG_PROGRAM",
        "UNREADABLE, UNREADABLE",
        "REVIEW, REVIEW",
        "SAME_FILE, SAME_FILE"
    })
    void answersAMessageWithoutACaseByItsOutcome(String outcome, ReplyKind kind) {
        ComposedReply.Letter letter = letter(Samples.message(outcome, null));

        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(letter.submission()).isNull();
        assertThat(letter.text()).contains("WHAT TO DO NOW").doesNotContain("{").doesNotContain("CI-");
    }

    @Test
    void namesEveryFindingWithRowPlaceAndRemedy() {
        ComposedReply.Letter letter = letter(Samples.brought("INCOMPLETE", Samples.findings()));

        for (String body : List.of(unfolded(letter.text()), plain(letter.html()))) {
            assertThat(body)
                    .contains("DOC-002")
                    .contains("Case study 2")
                    .contains("is empty for case study 2")
                    .contains("name the attached diagram")
                    .contains("table 5, cell C3")
                    .contains("BUS-002")
                    .contains("Points to be corrected or added: 2")
                    .contains("ABR-014")
                    .contains("Declared as not met")
                    .contains("Worth knowing")
                    .contains("competency-help@office.example")
                    .contains("Keep [CI-7K4QM2XW] in the subject line");
        }
    }

    @Test
    void saysWhenTheOfficeAnswers() {
        ComposedReply.Letter letter = letter(Samples.brought("COMPLETE", List.of()));

        assertThat(letter.text())
                .contains("We answer by: Monday, 23 November 2026")
                .contains("Received: Monday, 16 November 2026, 10:00 PST");
        assertThat(letter.html()).contains("Monday, 23 November 2026");
    }

    @Test
    void listsWhatArrivedAndWhatBecameOfIt() {
        ComposedReply.Letter letter = letter(Samples.message("UNREADABLE", null, "Checklist", """
                [{"name": "locked.xlsx", "mediaType": "application/vnd.ms-excel", "size": 999, "use": "UNREADABLE",
                  "code": "ENCRYPTED", "message": "secret words of the reader"},
                 {"name": "odd.bin", "mediaType": "application/x-odd", "size": 12345678, "use": "UNREADABLE",
                  "code": "SOMETHING_NEW", "message": "What the reader said."}]
                """));

        assertThat(unfolded(letter.text()))
                .contains("locked.xlsx (Excel (xls), 999 B): Not opened")
                .contains("protected by a password. Please send it without one.")
                .doesNotContain("secret words")
                .contains("odd.bin (application/x-odd, 12.3 MB): Not opened")
                .contains("What the reader said.");
    }

    @Test
    void tellsWhatBecameOfThePointsOfTheVersionBefore() {
        CaseVersion second = Samples.version(
                2,
                "INCOMPLETE",
                List.of(
                        Samples.blocking("DOC-002", 2, "Still empty.", "Answer it."),
                        Samples.blocking("NEW-1", 1, "New.", "Answer.")),
                List.of(
                        Samples.blocking("DOC-002", 2, "Empty.", "Answer it."),
                        Samples.blocking("OLD-1", 1, "Old.", "Answer.")));

        ComposedReply.Letter letter = letter(Samples.message("NEW_VERSION", second));

        assertThat(unfolded(letter.text()))
                .contains("Points named for version 1: settled 1, still open 1. New points: 1.");
    }

    @Test
    void saysThatANewerVersionTookThePlace() {
        ComposedReply.Letter letter = letter(Samples.message("SUBMISSION", Samples.superseded()));

        assertThat(letter.kind()).isEqualTo(ReplyKind.SUPERSEDED);
    }

    @Test
    void acknowledgesNothingWhenAFileIsTheSameAsOfAnEarlierVersion() {
        ComposedReply.Letter letter =
                letter(Samples.message("SAME_FILE", Samples.version(2, "COMPLETE", List.of(), null)));

        assertThat(letter.submission()).isNull();
        assertThat(letter.about()).isEqualTo(17);
        assertThat(unfolded(letter.text())).contains("version 2 of case CI-7K4QM2XW");
    }

    @Test
    void joinsTheThread() {
        ComposedReply.Letter letter = letter(Samples.brought("COMPLETE", List.of()));

        assertThat(letter.subject()).isEqualTo("Re: Partner One, Completed Self-Assessment [CI-7K4QM2XW]");
        assertThat(letter.inReplyTo()).isEqualTo("<m1@partner.example>");
        assertThat(letter.references())
                .containsExactly("<first@partner.example>", "<second@partner.example>", "<m1@partner.example>");
    }

    @Test
    void hasTheSameMessageIdHoweverOftenItIsComposed() {
        ComposedReply.Letter letter = letter(Samples.brought("COMPLETE", List.of()));
        ComposedReply.Letter again = letter(Samples.brought("COMPLETE", List.of()));
        ComposedReply.Letter other = letter(Samples.message("NO_CHECKLIST", null));

        assertThat(letter.messageId())
                .isEqualTo("<ack.s17-0123456789.accepted@office.example>")
                .isEqualTo(again.messageId());
        assertThat(other.messageId()).isEqualTo("<ack.m4711-0123456789.no-checklist@office.example>");
    }

    @Test
    void answersNoMachine() {
        Unanswered machine = refusing("Auto-Submitted: auto-replied", "alliance@partner.example");

        assertThat(composer.compose(machine))
                .isEqualTo(new ComposedReply.NoLetter(4711, null, "Auto-Submitted: auto-replied"));
    }

    @Test
    void answersNoMessageFromOurOwnAddress() {
        assertThat(composer.compose(refusing(null, "Checklists@Office.example")))
                .isInstanceOf(ComposedReply.NoLetter.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b.example, c@d.example",
                "a b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example>,<c@d.example",
                "@b.example"
            })
    void answersNoAddressThatIsNone(String address) {
        assertThat(composer.compose(refusing(null, address))).isInstanceOf(ComposedReply.NoLetter.class);
    }

    @Test
    void quarantinesAMessageWhoseFindingsCannotBeRead() {
        CaseVersion good = Samples.version(1, "INCOMPLETE", List.of(), null);
        CaseVersion bad = new CaseVersion(
                17,
                good.caseNumber(),
                good.partner(),
                1,
                good.fileName(),
                good.fileSha256(),
                good.checklist(),
                "DECIDED",
                "INCOMPLETE",
                "no json",
                "{}",
                good.dueOn(),
                null);

        ComposedReply reply = composer.compose(Samples.message("SUBMISSION", bad));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        ComposedReply.Failed.class,
                        failed -> assertThat(failed.reason())
                                .contains("message 4711")
                                .contains("findings"));
    }

    @Test
    void keepsPlainTextWithin78Columns() {
        ComposedReply.Letter letter = letter(Samples.brought("INCOMPLETE", Samples.findings()));

        assertThat(letter.text().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    void fetchesNothingFromTheNetworkAndRunsNothing() {
        ComposedReply.Letter letter = letter(Samples.brought("INCOMPLETE", Samples.findings()));

        assertThat(letter.html()).doesNotContain("http").doesNotContain("<img").doesNotContain("<script");
    }

    @Test
    void letsTheOfficeReplaceOneSentenceOrOneTemplate(@TempDir Path own) throws Exception {
        Files.writeString(own.resolve("texts.properties"), "accepted.headline=All is well with {case}\n");
        Files.writeString(own.resolve("no-checklist.txt"), "Ours: [(${headline})]");
        ReplyComposer ours =
                Samples.composer(ReplySettings.settings().templates(own).build());

        ComposedReply.Letter accepted = (ComposedReply.Letter) ours.compose(Samples.brought("COMPLETE", List.of()));
        ComposedReply.Letter missing = (ComposedReply.Letter) ours.compose(Samples.message("NO_CHECKLIST", null));

        assertThat(accepted.text()).contains("All is well with CI-7K4QM2XW").contains("We answer by");
        assertThat(missing.text()).startsWith("Ours: Your message arrived");
        assertThat(missing.html()).contains("<!DOCTYPE html>");
    }

    @Test
    void writesInTheLanguageOfTheDomain() {
        ReplyComposer several = Samples.composer(ReplySettings.settings()
                .languages(Map.of("example", "fr", "partner.example", "de"))
                .build());

        ComposedReply.Letter letter = (ComposedReply.Letter) several.compose(Samples.brought("COMPLETE", List.of()));

        assertThat(letter.language()).isEqualTo("de");
    }

    private ComposedReply.Letter letter(Unanswered message) {
        return (ComposedReply.Letter) composer.compose(message);
    }

    private static Unanswered refusing(@Nullable String whyNot, String from) {
        return new Unanswered(
                4711,
                Samples.RECEIVED,
                "0".repeat(64),
                "NO_CHECKLIST",
                "",
                "<m1@partner.example>",
                from,
                null,
                null,
                null,
                whyNot == null,
                whyNot,
                null,
                null);
    }

    private static String unfolded(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("WORTH KNOWING", "Worth knowing")
                .replace("DECLARED AS NOT MET", "Declared as not met")
                .replaceAll("\\(Case study", "Case study");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
