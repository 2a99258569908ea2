package org.competency.intake.reply;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.assessment.Finding;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/** Words of a stranger, chosen to do harm, in every place where a reply repeats them. */
class HostileTextTests {

    private final ReplyComposer composer =
            Samples.composer(ReplySettings.settings().build());

    @Test
    void htmlInPartnerTextIsShownAndNotObeyed() {
        String attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

        ComposedReply.Letter letter = everywhere(attack);

        assertThat(letter.html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("<img")
                .doesNotContain("\" onmouseover");
    }

    @Test
    void markupAndTemplatesInALineOfACommandAreShownAndNotObeyed() {
        String attack = "form <img src=x onerror=alert(1)> [[${7*7}]] {due}\r\nBcc: victim@elsewhere.example";

        ComposedReply.Letter letter =
                (ComposedReply.Letter) composer.compose(Samples.asking(Samples.command(attack, "FORM_UNKNOWN", null)));

        assertThat(letter.html()).contains("&lt;img").doesNotContain("<img").doesNotContain("[[49]]");
        assertThat(letter.text())
                .contains("> form <img src=x")
                .contains("{due}")
                .doesNotContain("\nBcc:");
    }

    @Test
    void aStrangerWhoNamesACaseLearnsNothingOfIt() {
        for (String outcome : new String[] {"REVIEW", "NOT_REGISTERED", "NO_CHECKLIST"}) {
            ComposedReply.Letter letter = (ComposedReply.Letter)
                    composer.compose(Samples.message(outcome, null, "Re: [CI-7K4QM2XW] status", "[]"));

            assertThat(letter.text()).as(outcome).doesNotContain("CI-7K4QM2XW").doesNotContain("Partner One GmbH");
            assertThat(letter.html()).as(outcome).doesNotContain("CI-7K4QM2XW").doesNotContain("Partner One GmbH");
        }
    }

    @Test
    void templateExpressionsInPartnerTextAreNotEvaluated() {
        ComposedReply.Letter letter = everywhere("[[${7*7}]] [(${7*7})] ${7*7} __${7*7}__ {due} #{accepted.headline}");

        assertThat(letter.html()).contains("{due}").doesNotContain(">49<").doesNotContain(" 49 ");
        assertThat(letter.text()).contains("{due}").doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\u000b", "\0"})
    void lineBreaksInTheSubjectMakeNoHeader(String lineBreak) {
        String attack = "Hello" + lineBreak + "Bcc: victim@elsewhere.example" + lineBreak + lineBreak + "<h1>body</h1>";

        ComposedReply.Letter letter =
                (ComposedReply.Letter) composer.compose(Samples.message("NO_CHECKLIST", null, attack, "[]"));

        assertThat(letter.subject()).startsWith("Re: Hello").hasLineCount(1).doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@partner.example\r\nBcc: victim@elsewhere.example",
                "ada@partner.example, victim@elsewhere.example",
                "Ada <ada@partner.example>",
                "undisclosed-recipients:;",
                "@partner.example",
                "ada@",
                "ada"
            })
    void anAuthorThatIsNoSingleAddressIsNotAnswered(String author) {
        assertThat(composer.compose(from(author))).isInstanceOf(ComposedReply.NoLetter.class);
    }

    @Test
    void tenThousandAuthorsGetNoAnswer() {
        String all = String.join(",", Collections.nCopies(10_000, "victim@elsewhere.example"));

        assertThat(composer.compose(from(all))).isInstanceOf(ComposedReply.NoLetter.class);
    }

    @Test
    void aNameOfAnotherProgramThatIsAnAttackIsOnlyShown() {
        String attack = "<script>\\r\\nBcc: victim@elsewhere.example ${7*7}";

        ComposedReply.Letter letter = (ComposedReply.Letter) composer.compose(Samples.message(
                "WRONG_PROGRAM",
                null,
                "Form",
                "[{\"name\": \"f.docx\", \"use\": \"KEPT\", \"size\": 1, \"code\": \"OTHER_PROGRAM\", \"message\": \""
                        + attack + "\"}]"));

        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(letter.text()).doesNotContain("\nBcc:").contains("${7*7}");
    }

    @Test
    void lineBreaksInMessageIdsMakeNoHeader() {
        String attack = "<a@b.example>\r\nBcc: victim@elsewhere.example";

        assertThat(ReplyHeaders.messageId(attack)).isNull();
        assertThat(ReplyHeaders.references(attack, attack)).containsExactly("<a@b.example>");
    }

    @Test
    void aSubjectOfFiveMegabytesIsCut() {
        ComposedReply.Letter letter = (ComposedReply.Letter)
                composer.compose(Samples.message("NO_CHECKLIST", null, "Ä".repeat(5_000_000), "[]"));

        assertThat(letter.subject()).hasSizeLessThan(250).endsWith("…");
    }

    @Test
    void tenThousandReferencesBecomeTwenty() {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            references.append("<r").append(i).append("@partner.example> ");
        }

        List<String> kept = ReplyHeaders.references(references.toString(), "<last@partner.example>");

        assertThat(kept).hasSize(20).startsWith("<r0@partner.example>").endsWith("<last@partner.example>");
    }

    @Test
    void tenThousandFilesBecomeFifty() {
        String file = "{\"name\": \"f.docx\", \"mediaType\": \"text/plain\", \"size\": 1}";
        String files = "[" + String.join(",", Collections.nCopies(10_000, file)) + "]";

        ComposedReply.Letter letter =
                (ComposedReply.Letter) composer.compose(Samples.message("NO_CHECKLIST", null, "Hi", files));

        assertThat(letter.text()).contains("9950 more files");
        assertThat(letter.html()).hasSizeLessThan(100_000);
    }

    @Test
    void tenThousandFindingsBecomeThreeHundred() {
        List<Finding> findings = Collections.nCopies(10_000, Samples.blocking("A-1", 1, "Empty.", "Answer it."));

        ComposedReply.Letter letter = (ComposedReply.Letter) composer.compose(Samples.brought("INCOMPLETE", findings));

        assertThat(letter.text()).contains("9700 more of these are not shown").contains("added: 10000");
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingAreLeftOut() {
        assertThat(PartnerText.line("invoice\u202Excod.exe\u2066\u200B", 100)).isEqualTo("invoicexcod.exe");
    }

    @Test
    void formulasStayTextThatNobodyEvaluates() {
        ComposedReply.Letter letter = everywhere("=HYPERLINK(\"http://evil.example\";\"open\")");

        assertThat(letter.html()).doesNotContain("<a ").contains("=HYPERLINK(&quot;");
    }

    @Test
    void aHalfCharacterAtTheCutIsLeftOut() {
        assertThat(PartnerText.line("abc\uD83D\uDE00def", 5)).isEqualTo("abc…");
    }

    private static Unanswered from(String author) {
        return new Unanswered(
                4711,
                Samples.RECEIVED,
                "0".repeat(64),
                "NO_CHECKLIST",
                "",
                "<m1@partner.example>",
                author,
                "",
                "Hello",
                "",
                true,
                null,
                "[]",
                null);
    }

    private ComposedReply.Letter everywhere(String attack) {
        Finding finding = new Finding(
                Finding.Severity.BLOCKING,
                "ANSWER_MISSING",
                attack,
                1,
                attack,
                attack,
                attack,
                new Reading.Source(attack, 1, attack));
        CaseVersion version = new CaseVersion(
                17,
                "CI-7K4QM2XW",
                attack,
                1,
                attack,
                "a".repeat(64),
                new ChecklistRef("industrial-software-technology", "1.0"),
                "DECIDED",
                "INCOMPLETE",
                Samples.JSON.writeValueAsString(List.of(finding)),
                Samples.JSON.writeValueAsString(
                        Map.of("facts", Map.of("partner", attack, "category", attack), "rows", List.of(Map.of()))),
                LocalDate.of(2026, 11, 23),
                null);
        String files = Samples.JSON.writeValueAsString(List.of(Map.of(
                "name",
                attack,
                "mediaType",
                attack,
                "size",
                5,
                "use",
                "UNREADABLE",
                "code",
                "NEW",
                "message",
                attack)));
        Unanswered message = new Unanswered(
                4711,
                Samples.RECEIVED,
                "0".repeat(64),
                "SUBMISSION",
                attack,
                attack,
                "alliance@partner.example",
                attack,
                attack,
                attack,
                true,
                null,
                files,
                version);
        return (ComposedReply.Letter) composer.compose(message);
    }
}
