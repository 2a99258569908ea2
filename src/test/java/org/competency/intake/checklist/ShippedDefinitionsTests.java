package org.competency.intake.checklist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.Requirement.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ShippedDefinitionsTests {

    private static final Checklists CHECKLISTS = Checklists.in(Path.of("config/checklists"));
    private static final String INDUSTRIAL = "industrial-software-technology";

    /** The rows of the program: ids, how often they are answered, when they apply, and the rule that they come from. */
    static Stream<Arguments> rows() {
        return Stream.of(
                        rows("BUS", 1, 4, Level.APPLICATION, Map.of(), "P10"),
                        rows("CST", 1, 6, Level.CASE_STUDY, Map.of(), "P8"),
                        rows("CST", 7, 7, Level.CASE_STUDY, Map.of(), "P9"),
                        rows("DOC", 1, 1, Level.APPLICATION, Map.of(), "P11"),
                        rows("DOC", 2, 4, Level.CASE_STUDY, Map.of(), "P11"),
                        rows("DOC", 5, 5, Level.APPLICATION, Map.of(), "P11"),
                        rows("ABR", 1, 18, Level.CASE_STUDY, Map.of("operatesAwsEnvironment", Set.of("YES")), "P11"),
                        rows("PDS", 1, 3, Level.CASE_STUDY, Map.of("category", Set.of("PRODUCT_DESIGN")), "P11"),
                        rows("PND", 1, 3, Level.CASE_STUDY, Map.of("category", Set.of("PRODUCTION_DESIGN")), "P11"),
                        rows("OPR", 1, 3, Level.CASE_STUDY, Map.of("category", Set.of("OPERATIONS")), "P11"),
                        rows("SAA", 1, 2, Level.APPLICATION, Map.of("deployment", Set.of("SAAS")), "P11"),
                        rows("CDP", 1, 2, Level.APPLICATION, Map.of("deployment", Set.of("CUSTOMER_DEPLOYED")), "P11"),
                        rows("AUD", 1, 4, Level.APPLICATION, Map.of(), "P5"))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> rows(
            String family, int first, int last, Level level, Map<String, Set<String>> when, String rule) {
        return Stream.iterate(first, number -> number <= last, number -> number + 1)
                .map(number -> arguments("%s-%03d".formatted(family, number), level, when, rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void hasTheRowOfTheProgram(String id, Level level, Map<String, Set<String>> when, String rule) {
        Requirement row = industrial("1.0").requirement(id).orElseThrow();

        assertThat(row.level()).isEqualTo(level);
        assertThat(row.appliesWhen()).isEqualTo(when);
        assertThat(row.rules().rule()).isEqualTo(rule);
        assertThat(row.required()).isTrue();
        assertThat(row.title()).hasSizeGreaterThan(8);
        assertThat(row.accepts(AnswerValue.MET)).isTrue();
        assertThat(row.accepts(AnswerValue.NOT_MET)).isTrue();
        assertThat(row.option("Yes").map(Requirement.Option::value)).contains(AnswerValue.MET);
    }

    @Test
    void hasNoOtherRows() {
        assertThat(industrial("1.0").requirements().map(Requirement::id))
                .containsExactlyElementsOf(
                        rows().map(row -> String.valueOf(row.get()[0])).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "BUS-003, LINK",
        "BUS-004, LINK",
        "CST-005, DELIVERY_DATE",
        "CST-007, VISIBILITY",
        "AUD-001, PERSON",
        "AUD-002, PERSON",
        "AUD-003, PERSON"
    })
    void knowsWhatResponsesMustHold(String id, Expectation expects) {
        assertThat(industrial("1.0").requirement(id).orElseThrow().rules().expects())
                .isEqualTo(expects);
    }

    @Test
    void asksForFactsAndCaseStudiesAsTheProgramDoes() {
        Checklist checklist = industrial("1.0");

        assertThat(checklist.facts())
                .filteredOn(Fact::required)
                .extracting(Fact::name)
                .containsExactly("partner", "category", "deployment", "operatesAwsEnvironment");
        assertThat(checklist.caseStudies()).isEqualTo(new Checklist.CaseStudyRules(4, 2, 18, "Case study"));
        assertThat(checklist.responseDays()).isEqualTo(5);
        assertThat(checklist.requirement("BUS-001").orElseThrow().rules().ineligibleIfNotMet())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "category, Production/Operations, OPERATIONS",
        "category, PRODUCT DESIGN, PRODUCT_DESIGN",
        "category, production & operations, OPERATIONS",
        "deployment, customer hosted, CUSTOMER_DEPLOYED",
        "deployment, Customer Deployed on AWS, CUSTOMER_DEPLOYED",
        "deployment, SAAS, SAAS",
        "operatesAwsEnvironment, Yes, YES",
        "operatesAwsEnvironment, nein, NO"
    })
    void knowsOtherWordsForTheValuesOfFacts(String fact, String words, String value) {
        assertThat(industrial("1.0").facts().stream()
                        .filter(known -> known.name().equals(fact))
                        .flatMap(known -> known.valueOf(words).stream()))
                .containsExactly(value);
    }

    @Test
    void changesALittleFromOneVersionToTheNext() {
        ChecklistChanges changes = ChecklistChanges.between(industrial("1.0"), industrial("1.1"));

        assertThat(changes.added()).extracting(Requirement::id).containsExactly("DOC-006");
        assertThat(changes.removed()).extracting(Requirement::id).containsExactly("ABR-009");
        assertThat(changes.reworded()).extracting(row -> row.after().id()).containsExactly("ABR-005");
        assertThat(changes.ruled()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, ''",
        "2026-02-01, 1.0",
        "2026-11-25, 1.0",
        "2027-01-31, 1.0",
        "2027-02-01, 1.1 1.0",
        "2027-04-30, 1.1 1.0",
        "2027-05-01, 1.1"
    })
    void acceptsTheVersionsOfTheDayWithTheCurrentOneFirst(LocalDate day, String versions) {
        assertThat(CHECKLISTS.acceptedOn(INDUSTRIAL, day))
                .extracting(checklist -> checklist.ref().version())
                .isEqualTo(versions.isEmpty() ? List.of() : List.of(versions.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, ''", "2026-02-01, 1.0", "2027-01-31, 1.0", "2027-02-01, 1.1"})
    void hasOneCurrentVersionADay(LocalDate day, String version) {
        assertThat(CHECKLISTS
                        .currentOn(INDUSTRIAL, day)
                        .map(checklist -> checklist.ref().version())
                        .orElse(""))
                .isEqualTo(version);
    }

    @Test
    void tellsRowsApartThatShareAnIdInTheWorkbook() {
        List<Requirement> rows = CHECKLISTS
                .find(new ChecklistRef("ftr-partner-hosted", "2026-02"))
                .orElseThrow()
                .requirements()
                .filter(row -> row.names().documentId().equals("CIS Benchmark Report"))
                .toList();

        assertThat(rows).hasSize(2);
        assertThat(rows).allMatch(row -> !row.names().wordings().isEmpty());
    }

    @Test
    void hasFourReferencesInTheServicesProgram() {
        Checklist services = CHECKLISTS
                .find(new ChecklistRef("generative-ai-services", "2026-08"))
                .orElseThrow();

        assertThat(services.caseStudies()).isEqualTo(new Checklist.CaseStudyRules(4, 0, 18, "Customer Reference"));
        assertThat(services.requirements().filter(row -> row.rules().atLeast() == 1))
                .hasSize(10);
    }

    private static Checklist industrial(String version) {
        return CHECKLISTS.find(new ChecklistRef(INDUSTRIAL, version)).orElseThrow();
    }
}
