package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ChecklistAssessorTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 24);

    private final Checklists checklists = ShippedChecklists.ALL;
    private final Checklist checklist = checklists
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();
    private final Assessor assessor = Assessor.with(checklists);

    @Test
    void findsNothingInACompleteSelfAssessment() {
        Assessment assessment = assess(completed(4), RECEIVED);

        assertThat(assessment).isEqualTo(new Assessment(Verdict.COMPLETE, List.of()));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("P2 category", it -> it.fact("category", ""), Verdict.INCOMPLETE, "FACT_MISSING"),
                change("P2 deployment", it -> it.fact("deployment", "Boat"), Verdict.INCOMPLETE, "FACT_NOT_UNDERSTOOD"),
                change(
                        "P4 blank",
                        it -> it.answer("BUS-003", null, "", AnswerValue.BLANK, ""),
                        Verdict.INCOMPLETE,
                        "ANSWER_MISSING"),
                change("P4 section", it -> it.without("ABR-"), Verdict.INCOMPLETE, "ANSWERS_MISSING"),
                change(
                        "P4 twice",
                        it -> it.again("DOC-001", "Not met", AnswerValue.NOT_MET),
                        Verdict.INCOMPLETE,
                        "ANSWERS_CONTRADICT"),
                change(
                        "P8 element",
                        it -> it.answer("CST-001", 2, "Met", AnswerValue.MET, ""),
                        Verdict.INCOMPLETE,
                        "RESPONSE_MISSING"),
                change(
                        "P8 N/A",
                        it -> it.answer("CST-002", 1, "N/A", AnswerValue.NOT_APPLICABLE, "no"),
                        Verdict.INCOMPLETE,
                        "NOT_APPLICABLE_NOT_ALLOWED"),
                change(
                        "P9",
                        it -> it.answer("CST-007", 1, "Met", AnswerValue.MET, "yes"),
                        Verdict.INCOMPLETE,
                        "VISIBILITY_MISSING"),
                change(
                        "P9 both",
                        it -> it.answer("CST-007", 1, "Met", AnswerValue.MET, "public, non-public"),
                        Verdict.INCOMPLETE,
                        "VISIBILITY_CONTRADICTS"),
                change(
                        "P10 tier",
                        it -> it.answer("BUS-001", null, "No", AnswerValue.NOT_MET, "not yet"),
                        Verdict.INELIGIBLE,
                        "NOT_ELIGIBLE"),
                change(
                        "P10 public",
                        it -> it.answer("CST-007", 1, "Met", AnswerValue.MET, "Non-public"),
                        Verdict.INCOMPLETE,
                        "PUBLIC_CASE_STUDIES_TOO_FEW"),
                change(
                        "P10 link",
                        it -> it.answer("BUS-003", null, "Met", AnswerValue.MET, "on our page"),
                        Verdict.INCOMPLETE,
                        "LINK_MISSING"),
                change(
                        "P12",
                        it -> it.answer("ABR-003", 1, "Not met", AnswerValue.NOT_MET, "soon"),
                        Verdict.COMPLETE,
                        "DECLARED_NOT_MET"),
                change(
                        "hint",
                        it -> it.answer("ABR-003", 1, "Met", AnswerValue.MET, ""),
                        Verdict.COMPLETE,
                        "RESPONSE_EXPECTED"));
    }

    private static Arguments change(
            String rule, UnaryOperator<CompletedChecklists> change, Verdict verdict, String code) {
        return arguments(rule, change, verdict, code);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("changes")
    void findsExactlyWhatWasChanged(
            String rule, UnaryOperator<CompletedChecklists> change, Verdict verdict, String code) {
        Assessment assessment = assess(change.apply(completed(4)), RECEIVED);

        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.findings()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void asksForTheBaselineOnlyWhereAnEnvironmentIsOperated() {
        Assessment assessment = assess(completed(4).without("ABR-").fact("operatesAwsEnvironment", "No"), RECEIVED);

        assertThat(assessment.verdict()).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void namesEveryRowOfABlankSectionOnceForAllCaseStudies() {
        Finding finding =
                assess(completed(4).without("PDS-"), RECEIVED).findings().get(0);

        assertThat(finding.problem()).contains("PDS-001, PDS-002, PDS-003").contains("1, 2, 3 and 4");
    }

    @Test
    void wantsFourCaseStudies() {
        assertThat(assess(completed(3), RECEIVED).findings())
                .extracting(Finding::code)
                .containsExactly("CASE_STUDIES_TOO_FEW");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, ''",
        "2026-11-25, DELIVERED_IN_THE_FUTURE",
        "2025-05-24, ''",
        "2025-05-23, DELIVERED_TOO_LONG_AGO",
        "'May 2025', DELIVERY_DATE_UNCLEAR",
        "'Juni 2025', ''",
        "'15 March 2026', ''",
        "03/04/2026, ''",
        "01/12/2026, DELIVERY_DATE_UNCLEAR",
        "last year, DELIVERY_DATE_MISSING"
    })
    void judgesTheDayOfDelivery(String delivered, String code) {
        Assessment assessment = assess(CompletedChecklists.of(checklist, 4, delivered), RECEIVED);

        assertThat(assessment.findings().stream().map(Finding::code).distinct().toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void refusesAVersionBeforeItsFirstDay() {
        Assessment assessment = assess(
                CompletedChecklists.of(checklist, 4, "2025-12-01"),
                checklist.validFrom().minusDays(1));

        assertThat(assessment.verdict()).isEqualTo(Verdict.INELIGIBLE);
    }

    @Test
    void leavesWhatWasNotReadWithConfidenceToAPerson() {
        Assessment assessment = assess(completed(4).status(Reading.Status.REVIEW), RECEIVED);

        assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
    }

    private CompletedChecklists completed(int caseStudies) {
        return CompletedChecklists.of(checklist, caseStudies, "2026-03-15");
    }

    private Assessment assess(CompletedChecklists filled, LocalDate receivedOn) {
        return assessor.assess(checklist, filled.read(), receivedOn);
    }
}
