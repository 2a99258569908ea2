package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions to which "Yes" is the bad answer, gates, and rows that only head others. */
class HostedReviewTests {

    private final Checklists checklists = ShippedChecklists.ALL;
    private final Checklist checklist =
            checklists.find(new ChecklistRef("ftr-partner-hosted", "2026-02")).orElseThrow();

    @Test
    void findsNothingInACompleteOne() {
        assertThat(assess(completed())).isEqualTo(new Assessment(Verdict.COMPLETE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARC-001.1", "ARC-004.1", "IAM-009.1"})
    void takesYesForTheBadAnswerWhereItIs(String id) {
        assertThat(checklist
                        .requirement(id)
                        .orElseThrow()
                        .option("yes")
                        .orElseThrow()
                        .value())
                .isEqualTo(AnswerValue.NOT_MET);
        assertThat(checklist
                        .requirement(id)
                        .orElseThrow()
                        .option("NO")
                        .orElseThrow()
                        .value())
                .isEqualTo(AnswerValue.MET);
    }

    @Test
    void doesNotAskBehindAClosedGate() {
        CompletedChecklists filled =
                completed().without("SDAT-00").answer("SDAT-000", null, "No", AnswerValue.TEXT, "");

        assertThat(assess(filled).findings()).isEmpty();
    }

    @Test
    void asksBehindAnOpenGate() {
        assertThat(assess(completed().without("CAA-005")).findings())
                .extracting(Finding::code)
                .containsExactly("ANSWER_MISSING");
    }

    @Test
    void asksOnlyForTheGateWhileItIsBlank() {
        assertThat(assess(completed().without("CAA-")).findings())
                .extracting(Finding::requirement)
                .containsExactly("CAA-000");
    }

    @Test
    void takesNotApplicableBehindAClosedGateForNoContradiction() {
        CompletedChecklists filled = completed()
                .answer("IAM-005.1", null, "No", AnswerValue.TEXT, "")
                .answer("IAM-005.2", null, "N/A", AnswerValue.NOT_APPLICABLE, "");

        assertThat(assess(filled).findings()).isEmpty();
    }

    @Test
    void doesNotCallRowsUnknownThatOnlyHeadOthers() {
        CompletedChecklists filled =
                completed().unknownRow("host-001", "Hosting", "Pass").unknownRow("HOST-002", "Hosting", "Pass");

        assertThat(assess(filled).findings().get(0).problem()).endsWith("checklist: HOST-002.");
    }

    @Test
    void cannotTakeASolutionThatNobodyCanBuy() {
        assertThat(assess(completed().answer("General Availability", null, "No", AnswerValue.NOT_MET, "in May"))
                        .verdict())
                .isEqualTo(Verdict.INELIGIBLE);
    }

    private CompletedChecklists completed() {
        return CompletedChecklists.of(checklist, 0, "2026-03-15");
    }

    private Assessment assess(CompletedChecklists filled) {
        return Assessor.with(checklists).assess(checklist, filled.read(), LocalDate.of(2026, 11, 25));
    }
}
