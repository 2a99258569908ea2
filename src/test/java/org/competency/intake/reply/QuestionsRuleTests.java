package org.competency.intake.reply;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.Correspondent;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom partners are sent to with questions. */
class QuestionsRuleTests {

    @Nested
    class P15 {

        @Test
        void namesTheRepresentativeOrManagerOfThePartnerFirst() {
            assertThat(questions(LetterSamples.PARTNER))
                    .contains("ask your partner development contact first")
                    .containsSubsequence("pdm@office.example", "competency-help@office.example");
        }

        @Test
        void sendsThereInWordsWhereNobodyIsKnown() {
            assertThat(questions(Correspondent.UNKNOWN))
                    .contains("ask your partner development representative or manager first")
                    .doesNotContain("pdm@office.example")
                    .contains("competency-help@office.example");
        }

        private String questions(Correspondent correspondent) {
            ReplyProperties properties = ReplySettings.settings().build();
            return LetterSamples.writer(properties)
                    .write(
                            LetterSamples.about(LetterKind.AUDIT_PASSED, LetterFacts.none()),
                            "lead@partner.example",
                            LetterSamples.thread(),
                            correspondent)
                    .text()
                    .replaceAll("\\s+", " ");
        }
    }
}
