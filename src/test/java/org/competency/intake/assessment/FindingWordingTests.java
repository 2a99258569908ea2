package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistLint;

import static org.assertj.core.api.Assertions.assertThat;

/** What partners read: which rows, where, and what to do. */
class FindingWordingTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 25);

    private final Checklist checklist = ShippedChecklists.of("industrial-software-technology", "1.0");

    @Test
    void saysOnceThatAWholeSectionIsBlank() {
        Finding finding = only(completed().without("ABR-"));

        assertThat(finding.problem())
                .startsWith(
                        "The whole section 'Architecture baseline' has no answer in case studies 1, 2, 3 and 4: ABR-001, ABR-002, ")
                .endsWith(", ABR-018.");
        assertThat(finding.remedy()).isEqualTo("Answer each of these rows with 'Met', 'Not met' or 'Not applicable'.");
        assertThat(finding.title()).isEqualTo("Architecture baseline");
    }

    @Test
    void saysWhichRowsOfASectionAreBlank() {
        CompletedChecklists filled = completed();
        for (String id : new String[] {"ABR-001", "ABR-002", "ABR-003"}) {
            filled.answer(id, 2, "", AnswerValue.BLANK, "");
        }

        assertThat(only(filled).problem())
                .isEqualTo("Architecture baseline has no answer in case study 2: ABR-001, ABR-002, ABR-003.");
    }

    @Test
    void keepsCaseStudiesWithOtherBlankRowsApart() {
        CompletedChecklists filled = completed();
        for (String id : new String[] {"ABR-001", "ABR-002", "ABR-003"}) {
            filled.answer(id, 1, "", AnswerValue.BLANK, "");
            filled.answer(id.replace("00", "01"), 2, "", AnswerValue.BLANK, "");
        }

        assertThat(assess(filled).findings())
                .extracting(Finding::problem)
                .containsExactly(
                        "Architecture baseline has no answer in case study 1: ABR-001, ABR-002, ABR-003.",
                        "Architecture baseline has no answer in case study 2: ABR-011, ABR-012, ABR-013.");
    }

    @Test
    void namesRowsOfTheApplicationWithoutACaseStudy() {
        assertThat(only(completed().without("BUS-00").answer("BUS-001", null, "Met", AnswerValue.MET, ""))
                        .problem())
                .isEqualTo("Business requirements has no answer in these rows: BUS-002, BUS-003, BUS-004.");
    }

    @Test
    void asksForAnAnswerAndItsEvidence() {
        Finding finding = only(completed().without("DOC-001"));

        assertThat(finding.problem()).isEqualTo("DOC-001 has no answer.");
        assertThat(finding.remedy())
                .isEqualTo("Answer 'Met' or 'Not met' and say in the response: Link to or file of the document.");
        assertThat(finding.source()).isNull();
    }

    @Test
    void asksForResponsesOfSeveralRowsTogether() {
        CompletedChecklists filled = completed();
        for (String id : new String[] {"CST-001", "CST-002", "CST-003"}) {
            filled.answer(id, 1, "Met", AnswerValue.MET, "-");
        }

        Finding finding = only(filled);

        assertThat(finding.code()).isEqualTo("RESPONSE_MISSING");
        assertThat(finding.problem())
                .isEqualTo(
                        "In 'Case study content' the responses are empty in case study 1: CST-001, CST-002, CST-003.");
        assertThat(finding.remedy()).startsWith("Say for each of these rows how it is met");
        assertThat(finding.title()).isEqualTo("Case study content");
    }

    @ParameterizedTest
    @CsvSource({
        "ABR-001, Met, MET, RESPONSE_EXPECTED, Say in the response how it is met",
        "ABR-001, fulfilled - mostly, MET, RESPONSE_EXPECTED, Say in the response how it is met",
        "ABR-001, N/A, NOT_APPLICABLE, RESPONSE_MISSING, Say in the response why it does not apply.",
        "ABR-001, Not met, NOT_MET, RESPONSE_EXPECTED, Say in the response what is missing"
    })
    void asksForTheResponseThatTheAnswerNeeds(String id, String answer, AnswerValue value, String code, String remedy) {
        assertThat(assess(completed().answer(id, 1, answer, value, "")).findings())
                .filteredOn(finding -> finding.code().equals(code))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.remedy()).startsWith(remedy);
                    assertThat(finding.problem()).endsWith("but its response is empty.");
                });
    }

    @Test
    void quotesAResponseThatSaysNothing() {
        assertThat(only(completed().answer("DOC-001", null, "Met", AnswerValue.MET, "TBD"))
                        .problem())
                .isEqualTo("DOC-001 is answered with 'Met', but its response says only 'TBD'.");
    }

    @Test
    void namesBothPlacesOfAContradiction() {
        assertThat(only(completed()
                                .again("DOC-001", "Not met", AnswerValue.NOT_MET)
                                .again("DOC-001", "", AnswerValue.BLANK))
                        .problem())
                .isEqualTo(
                        "DOC-001 is answered in several places, and not alike: 'Met' in table 1 C1; 'Not met' in table 1 C1.");
    }

    @Test
    void countsACaseStudyOfWhichOnlyTheCustomerIsSaid() {
        Assessment assessment =
                assess(completed().describe(5, "Acme", "").describe(6, "", "").describe(7, "", "PUBLIC"));

        assertThat(assessment.findings())
                .extracting(Finding::problem)
                .anyMatch(problem -> problem.contains("in case studies 5 and 7"))
                .noneMatch(problem -> problem.contains("5, 6 and 7"));
    }

    @Test
    void saysHowManyCaseStudiesAreMissing() {
        assertThat(only(completed().withoutCaseStudy(3)).remedy()).isEqualTo("Describe 1 more.");
        assertThat(only(completed().withoutCaseStudy(3)).problem())
                .isEqualTo("3 of at least 4 case studies are described (number 1, 2 and 4).");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,2,3,4', 0 of the case studies are public; at least 2 must be.",
        "'1,3,4', 1 of the case studies is public; at least 2 must be."
    })
    void countsThePublicCaseStudies(String nonPublic, String problem) {
        CompletedChecklists filled = completed();
        Arrays.stream(nonPublic.split(","))
                .forEach(number ->
                        filled.answer("CST-007", Integer.valueOf(number), "Met", AnswerValue.MET, "non-public"));

        assertThat(only(filled).problem()).isEqualTo(problem);
    }

    @Test
    void doesNotCountAsNonPublicWhatIsNotSaid() {
        CompletedChecklists filled = completed()
                .answer("CST-007", 1, "Met", AnswerValue.MET, "yes")
                .answer("CST-007", 2, "Met", AnswerValue.MET, "sure");

        assertThat(assess(filled).findings())
                .extracting(Finding::code)
                .containsExactly("VISIBILITY_MISSING", "VISIBILITY_MISSING");
    }

    @Test
    void takesTheDateOfAnAnswerInWordsAndAnyDayWhereNoAgeIsSet() {
        Checklist open = ChecklistLint.ofText("demo.yaml", """
                        program: demo
                        version: "1"
                        title: Demo
                        valid-from: 2026-01-01
                        case-studies: {minimum: 1}
                        sections:
                          - title: Only
                            level: case-study
                            answers: [{answer: In words}]
                            requirements:
                              - {id: A, title: Delivered, expects: delivery-date}
                              - {id: B, title: Page, expects: link}
                              - {id: C, title: Who, expects: person}
                        """).checklists().get(0);

        assertThat(assess(open, CompletedChecklists.of(open, 1, "2001-01-01")).findings())
                .isEmpty();
        assertThat(assess(open, CompletedChecklists.of(open, 1, "2026-11-26")).findings())
                .extracting(Finding::code)
                .containsExactly("DELIVERED_IN_THE_FUTURE");
        assertThat(assess(
                                open,
                                CompletedChecklists.of(open, 1, "soon")
                                        .answer("B", 1, "our page", AnswerValue.TEXT, "")
                                        .answer("C", 1, "somebody", AnswerValue.TEXT, "to follow"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("DELIVERY_DATE_MISSING", "LINK_MISSING", "PERSON_MISSING");
    }

    @Test
    void saysThatNoDateIsGiven() {
        assertThat(only(completed().answer("CST-005", 1, "Met", AnswerValue.MET, ""))
                        .problem())
                .isEqualTo("CST-005 in case study 1 does not say when the project was delivered.");
        assertThat(only(completed().answer("CST-005", 1, "Met", AnswerValue.MET, "last year"))
                        .problem())
                .isEqualTo("The response of CST-005 in case study 1 holds no date: 'last year'.");
    }

    @Test
    void saysThatNoLinkIsGiven() {
        assertThat(only(completed().answer("BUS-003", null, "Met", AnswerValue.MET, ""))
                        .problem())
                .isEqualTo("BUS-003 is answered as met, but gives no web address.");
    }

    @Test
    void explainsEveryRule() {
        assertThat(ProgramRule.values()).allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".");
            assertThat(ProgramRule.sentenceOf(rule.name())).contains(rule.sentence());
        });
        assertThat(ProgramRule.sentenceOf("2.1")).isEmpty();
    }

    private CompletedChecklists completed() {
        return CompletedChecklists.of(checklist, 4, "2026-03-15");
    }

    private Finding only(CompletedChecklists filled) {
        assertThat(assess(filled).findings()).hasSize(1);
        return assess(filled).findings().get(0);
    }

    private Assessment assess(CompletedChecklists filled) {
        return assess(checklist, filled);
    }

    private static Assessment assess(Checklist checklist, CompletedChecklists filled) {
        return Assessor.with(ShippedChecklists.ALL).assess(checklist, filled.read(), RECEIVED);
    }
}
