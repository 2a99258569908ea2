package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.checklist.AnswerValue.BLANK;
import static org.competency.intake.checklist.AnswerValue.MET;
import static org.competency.intake.checklist.AnswerValue.NOT_APPLICABLE;
import static org.competency.intake.checklist.AnswerValue.NOT_MET;
import static org.competency.intake.checklist.AnswerValue.TEXT;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every rule of the program with self-assessments that pass and that fail. A change that passes yields no finding. */
class ProgramRulesTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 25);

    private final Checklists checklists = ShippedChecklists.ALL;
    private final Checklist checklist = checklists
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();
    private final Assessor assessor = Assessor.with(checklists);

    static Stream<Arguments> cases() {
        return Stream.of(
                passes("P2 category by an alias", it -> it.fact("category", "PRODUCT DESIGN and engineering")),
                fails("P2 no category", it -> it.fact("category", " "), "FACT_MISSING P2 INCOMPLETE"),
                fails("P2 unknown category", it -> it.fact("category", "Toys"), "FACT_NOT_UNDERSTOOD P2 INCOMPLETE"),
                passes("P2 deployment in other words", it -> it.fact("deployment", "software-as-a-service")),
                fails("P2 no deployment", it -> it.fact("deployment", ""), "FACT_MISSING P2 INCOMPLETE"),
                passes("P2 voluntary fact missing", it -> it.fact("contact", "")),
                fails(
                        "P2 no case studies",
                        it -> it.without("CST-")
                                .without("DOC-002")
                                .without("DOC-003")
                                .without("DOC-004")
                                .without("ABR-")
                                .without("PDS-"),
                        "CASE_STUDIES_MISSING P2 INCOMPLETE"),
                passes(
                        "P4 other words for an answer",
                        it -> it.answer("DOC-001", null, "Yes, since 2024", MET, "See the guide")),
                fails("P4 blank row", it -> it.answer("DOC-001", null, "", BLANK, ""), "ANSWER_MISSING P11 INCOMPLETE"),
                fails(
                        "P4 words instead of an answer",
                        it -> it.answer("DOC-001", null, "perhaps", TEXT, "x y"),
                        "ANSWER_NOT_ACCEPTED P11 INCOMPLETE"),
                fails(
                        "P4 two answers",
                        it -> it.again("DOC-001", "Not met", NOT_MET),
                        "ANSWERS_CONTRADICT P11 INCOMPLETE"),
                passes("P4 the same answer twice", it -> it.again("DOC-001", "Met", MET)),
                fails(
                        "P4 met without a response",
                        it -> it.answer("DOC-001", null, "Met", MET, ""),
                        "RESPONSE_MISSING P11 INCOMPLETE"),
                fails(
                        "P4 met with a filler",
                        it -> it.answer("DOC-001", null, "Met", MET, "n/a"),
                        "RESPONSE_MISSING P11 INCOMPLETE"),
                fails(
                        "P5 nobody named",
                        it -> it.answer("AUD-002", null, "Met", MET, "To be named"),
                        "PERSON_MISSING P5 INCOMPLETE"),
                fails(
                        "P5 consent blank",
                        it -> it.answer("AUD-004", null, "", BLANK, ""),
                        "ANSWER_MISSING P5 INCOMPLETE"),
                fails(
                        "P8 element missing",
                        it -> it.answer("CST-003", 2, "", BLANK, ""),
                        "ANSWER_MISSING P8 INCOMPLETE"),
                fails(
                        "P8 element without words",
                        it -> it.answer("CST-006", 4, "Met", MET, " "),
                        "RESPONSE_MISSING P8 INCOMPLETE"),
                fails(
                        "P8 element not applicable",
                        it -> it.answer("CST-002", 1, "N/A", NOT_APPLICABLE, "no"),
                        "NOT_APPLICABLE_NOT_ALLOWED P8 INCOMPLETE"),
                passes("P8 delivered on the day of receipt", it -> it.answer("CST-005", 1, "Met", MET, "2026-11-25")),
                fails(
                        "P8 delivered in the future",
                        it -> it.answer("CST-005", 1, "Met", MET, "2026-11-26"),
                        "DELIVERED_IN_THE_FUTURE P8 INCOMPLETE"),
                passes("P8 delivered 18 months ago", it -> it.answer("CST-005", 1, "Met", MET, "2025-05-25")),
                fails(
                        "P8 delivered longer ago",
                        it -> it.answer("CST-005", 1, "Met", MET, "2025-05-24"),
                        "DELIVERED_TOO_LONG_AGO P8 INCOMPLETE"),
                fails(
                        "P8 no date",
                        it -> it.answer("CST-005", 1, "Met", MET, ""),
                        "DELIVERY_DATE_MISSING P8 INCOMPLETE"),
                passes("P9 non-public said twice", it -> it.describe(3, "Acme", "NON_PUBLIC")),
                fails(
                        "P9 not said",
                        it -> it.answer("CST-007", 3, "Met", MET, "of course"),
                        "VISIBILITY_MISSING P9 INCOMPLETE"),
                fails(
                        "P9 public here, non-public there",
                        it -> it.describe(1, "Acme", "NON_PUBLIC"),
                        "VISIBILITY_CONTRADICTS P9 INCOMPLETE"),
                fails(
                        "P10 tier not held",
                        it -> it.answer("BUS-001", null, "Not met", NOT_MET, "next year"),
                        "NOT_ELIGIBLE P10 INELIGIBLE"),
                fails("P10 three case studies", it -> it.withoutCaseStudy(4), "CASE_STUDIES_TOO_FEW P10 INCOMPLETE"),
                fails(
                        "P10 one public case study",
                        it -> it.answer("CST-007", 2, "Met", MET, "not public"),
                        "PUBLIC_CASE_STUDIES_TOO_FEW P10 INCOMPLETE"),
                passes(
                        "P10 landing page without a scheme",
                        it -> it.answer("BUS-003", null, "Met", MET, "www.example.com/aws")),
                fails(
                        "P10 no landing page",
                        it -> it.answer("BUS-003", null, "Met", MET, "see our site"),
                        "LINK_MISSING P10 INCOMPLETE"),
                fails(
                        "P10 page that nobody can open",
                        it -> it.answer("BUS-003", null, "Met", MET, "http://localhost:8080/aws"),
                        "LINK_UNUSABLE P10 INCOMPLETE"),
                fails(
                        "P11 no architecture diagram",
                        it -> it.answer("DOC-002", 1, "", BLANK, ""),
                        "ANSWER_MISSING P11 INCOMPLETE"),
                fails("P11 baseline blank where operated", it -> it.without("ABR-"), "ANSWERS_MISSING P11 INCOMPLETE"),
                passes(
                        "P11 no baseline where not operated",
                        it -> it.without("ABR-").fact("operatesAwsEnvironment", "No")),
                fails(
                        "P11 baseline answered where not operated",
                        it -> it.fact("operatesAwsEnvironment", "No"),
                        "ROWS_NOT_ASKED P11 COMPLETE"),
                fails("P11 rows of the category blank", it -> it.without("PDS-"), "ANSWERS_MISSING P11 INCOMPLETE"),
                passes(
                        "P11 not applicable with a reason",
                        it -> it.answer("ABR-012", 1, "N/A", NOT_APPLICABLE, "one account only")),
                fails(
                        "P11 not applicable without a reason",
                        it -> it.answer("ABR-012", 1, "N/A", NOT_APPLICABLE, ""),
                        "RESPONSE_MISSING P11 INCOMPLETE"),
                fails(
                        "P12 declared not met",
                        it -> it.answer("ABR-003", 1, "Not met", NOT_MET, "in May"),
                        "DECLARED_NOT_MET P11 COMPLETE"));
    }

    private static Arguments passes(String rule, UnaryOperator<CompletedChecklists> change) {
        return arguments(rule, change, "");
    }

    private static Arguments fails(String rule, UnaryOperator<CompletedChecklists> change, String expected) {
        return arguments(rule, change, expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    void judges(String rule, UnaryOperator<CompletedChecklists> change, String expected) {
        Assessment assessment = assess(change.apply(completed(4)));

        assertThat(assessment.findings())
                .extracting(finding -> "%s %s %s".formatted(finding.code(), finding.rule(), finding.alone()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(assessment.verdict())
                .isEqualTo(expected.isEmpty() ? Verdict.COMPLETE : Verdict.valueOf(expected.split(" ")[2]));
    }

    @Test
    void namesTheRulesThatItChecksInItsCases() {
        Stream<String> named = cases().map(each -> String.valueOf(each.get()[0]).split(" ")[0]);

        assertThat(Stream.concat(named, Stream.of("P7")).distinct())
                .containsAll(Arrays.stream(ProgramRule.values())
                        .map(Enum::name)
                        .filter(name -> name.startsWith("P"))
                        .toList());
    }

    @Test
    void leavesOutACaseStudyAndCountsAgain() {
        Reading five =
                completed(5).answer("ABR-003", 5, "Not met", NOT_MET, "never").read();

        Assessment all = assessor.assess(checklist, five, RECEIVED);
        assertThat(all.findings()).extracting(Finding::code).containsExactly("DECLARED_NOT_MET");
        assertThat(all.findings().get(0).remedy())
                .endsWith(" Or leave out case study 5: 4 remain, and 4 are needed, 2 of them public.");
        assertThat(assessor.assess(checklist, five, RECEIVED, Set.of(5)).findings())
                .isEmpty();
        assertThat(assessor.assess(checklist, five, RECEIVED, Set.of(4, 5)).findings())
                .extracting(Finding::code)
                .containsExactly("CASE_STUDIES_TOO_FEW");
        assertThat(assessor.assess(checklist, five, RECEIVED, Set.of(1, 5)).findings())
                .extracting(Finding::code)
                .containsExactly("CASE_STUDIES_TOO_FEW", "PUBLIC_CASE_STUDIES_TOO_FEW");
    }

    @Test
    void doesNotOfferToLeaveOutACaseStudyThatIsNeeded() {
        Assessment assessment = assess(completed(4).answer("ABR-003", 4, "Not met", NOT_MET, "never"));

        assertThat(assessment.findings().get(0).remedy()).endsWith("only when no critical finding is open.");
    }

    @Test
    void saysWhichSectionsDependOnAFactThatIsMissing() {
        Finding finding = assess(completed(4).fact("operatesAwsEnvironment", ""))
                .findings()
                .get(0);

        assertThat(finding.remedy())
                .isEqualTo(
                        "Choose 'Yes' or 'No'. Which rows of 'Architecture baseline' must be answered depends on it.");
    }

    private CompletedChecklists completed(int caseStudies) {
        return CompletedChecklists.of(checklist, caseStudies, "2026-03-15");
    }

    private Assessment assess(CompletedChecklists filled) {
        return assessor.assess(checklist, filled.read(), RECEIVED);
    }
}
