package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Rows that must be met in one of four customer references, and reviews that stand for them. */
class ServicesProgramTests {

    private final Checklists checklists = ShippedChecklists.ALL;
    private final Checklist checklist = checklists
            .find(new ChecklistRef("generative-ai-services", "2026-08"))
            .orElseThrow();

    @Test
    void findsNothingInACompleteOne() {
        assertThat(assess(completed()).findings()).isEmpty();
    }

    @Test
    void isContentWithOneReferenceThatMeetsACommonRow() {
        CompletedChecklists filled = completed()
                .answer("ACCT-001", 1, "No", AnswerValue.NOT_MET, "not here")
                .answer("ACCT-001", 2, "", AnswerValue.BLANK, "")
                .answer("ACCT-001", 4, "", AnswerValue.BLANK, "");

        assertThat(assess(filled).findings()).isEmpty();
    }

    @Test
    void asksOnceForARowThatIsBlankInAllReferences() {
        Assessment assessment = assess(completed().without("OPE-002"));

        assertThat(assessment.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NOT_MET_OFTEN_ENOUGH");
            assertThat(finding.caseStudy()).isNull();
            assertThat(finding.problem())
                    .isEqualTo("OPE-002 must be met in at least 1 customer reference; it is answered as met in 0.");
            assertThat(finding.remedy())
                    .isEqualTo("Answer it in one of those where it is blank, and say in the response: Document.");
            assertThat(finding.grounds()).hasSize(4);
        });
    }

    @Test
    void declaresARowCriticalThatNoReferenceMeets() {
        CompletedChecklists filled = completed();
        for (int number = 1; number <= 4; number++) {
            filled.answer("REL-002", number, "No", AnswerValue.NOT_MET, "planned");
        }

        Assessment assessment = assess(filled);

        assertThat(assessment.verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("DECLARED_NOT_MET");
            assertThat(finding.rule()).isEqualTo("P12");
            assertThat(finding.problem()).endsWith(" That is a critical finding.");
        });
    }

    @Test
    void needsNoReferenceToMeetWhatAppliesToNone() {
        CompletedChecklists filled = completed();
        for (int number = 1; number <= 4; number++) {
            filled.answer("REL-001", number, "N/A", AnswerValue.NOT_APPLICABLE, "nothing is deployed");
        }

        assertThat(assess(filled).findings()).isEmpty();
    }

    @Test
    void wantsTheDiagramInEachReference() {
        assertThat(assess(completed().answer("DOC-001", 3, "", AnswerValue.BLANK, ""))
                        .findings())
                .extracting(Finding::code, Finding::caseStudy)
                .containsExactly(tuple("ANSWER_MISSING", 3));
    }

    @Test
    void takesAReviewInsteadOfTheCommonRows() {
        CompletedChecklists filled = completed();
        List.of("ACCT-", "OPE-", "NETSEC-", "REL-", "COST-").forEach(filled::without);
        for (int number = 1; number <= 4; number++) {
            filled.answer("WAFR-001", number, "Yes", AnswerValue.TEXT, "attached");
        }

        assertThat(assess(filled).findings()).isEmpty();
    }

    private CompletedChecklists completed() {
        return CompletedChecklists.of(checklist, 4, "2026-03-15");
    }

    private Assessment assess(CompletedChecklists filled) {
        return Assessor.with(checklists).assess(checklist, filled.read(), LocalDate.of(2026, 11, 25));
    }
}
