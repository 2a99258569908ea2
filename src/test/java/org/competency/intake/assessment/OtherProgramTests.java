package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistLint;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/** Another program with other words, reversed polarity, gates and points from 1 to 5: a definition and no Java. */
class OtherProgramTests {

    private static final LocalDate RECEIVED = LocalDate.of(2030, 6, 1);

    private static final String BAKERY = """
            program: bakery-excellence
            version: spring
            title: Bakery Excellence
            valid-from: 2030-01-01
            response-days: 2
            answer-sets:
              danger:
                - {answer: "Ja", aliases: [jawohl], means: not-met, response: required}
                - {answer: "Nein", means: met}
              scale:
                - {answer: "1", means: not-met, score: 1}
                - {answer: "2", means: not-met, score: 2}
                - {answer: "3", means: partly, score: 3}
                - {answer: "4", means: met, score: 4}
                - {answer: "5", means: met, score: 5}
                - {answer: entfällt, means: not-applicable}
              gate: [{answer: with oven, means: text}, {answer: without oven, means: text}]
            facts:
              - {name: size, label: Size, type: choice, choices: [{value: S, label: Small}, {value: L, label: Large}]}
            case-studies: {label: Recipe, minimum: 1}
            scoring: {minimum-percent: 70, ineligible-below: true}
            sections:
              - title: Hygiene
                answers: danger
                requirements:
                  - {id: mice, title: Mice seen}
                  - {id: oven, title: Kitchen, answers: gate}
                  - {id: burns, title: Burns, applies-when: {answers: {oven: with oven}}}
                  - {id: queue, title: Customers wait outside, required: false, applies-when: {facts: {size: Large}}}
              - title: Bread
                level: case-study
                answers: scale
                requirements:
                  - {id: crust, title: Crust}
                  - {id: crumb, title: Crumb}
            """;

    private final ChecklistLint lint = ChecklistLint.ofText("spring.yaml", BAKERY);
    private final Map<String, String> answers = new HashMap<>(
            Map.of("mice", "Nein", "oven", "with oven", "burns", "nein", "crust", "4", "crumb", "3 - so so"));

    @Test
    void isSound() {
        assertThat(lint.faults()).isEmpty();
    }

    @Test
    void judgesByTheMeaningOfTheWords() {
        assertThat(assess().verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(codes()).containsExactly("DECLARED_NOT_MET");
    }

    @Test
    void takesYesForABadAnswerWhereTheProgramSaysSo() {
        answers.put("mice", "Ja");

        assertThat(codes()).containsExactly("DECLARED_NOT_MET", "RESPONSE_MISSING", "DECLARED_NOT_MET");
        assertThat(assess().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void asksBehindAGateOnlyIfItIsOpen() {
        answers.remove("burns");
        assertThat(codes()).contains("ANSWER_MISSING");

        answers.put("oven", "Without oven");
        assertThat(codes()).doesNotContain("ANSWER_MISSING");
    }

    @Test
    void saysThatRowsBehindAClosedGateAreAnsweredInVain() {
        answers.put("oven", "without oven");

        assertThat(assess().findings())
                .filteredOn(finding -> finding.code().equals("ROWS_NOT_ASKED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem()).contains(": burns.");
                    assertThat(finding.remedy()).isEqualTo("Correct the answer to oven, if they should apply.");
                    assertThat(finding.grounds()).hasSize(1);
                });
    }

    @Test
    void doesNotTakeABlankGateForAClosedOne() {
        answers.remove("oven");

        assertThat(codes()).contains("ANSWER_MISSING").doesNotContain("ROWS_NOT_ASKED");
    }

    @ParameterizedTest
    @CsvSource({"5, 2, true", "4, 3, true", "4, 2, false", "3, 3, false", "5, entfällt, true", "3, entfällt, false"})
    void wantsSeventyPercentOfThePoints(String crust, String crumb, boolean enough) {
        answers.put("crust", crust);
        answers.put("crumb", crumb);

        assertThat(codes().contains("SCORE_TOO_LOW")).isEqualTo(!enough);
        assertThat(assess().verdict()).isEqualTo(enough ? Verdict.COMPLETE : Verdict.INELIGIBLE);
    }

    @Test
    void namesThePoints() {
        answers.put("crust", "1");

        assertThat(assess().findings().get(0).problem())
                .isEqualTo("Your answers give 4 of 10 points; at least 70 % are needed.");
    }

    @Test
    void countsNoPointsBeforeAllRowsAreAnswered() {
        answers.put("crust", "1");
        answers.remove("crumb");

        assertThat(codes()).doesNotContain("SCORE_TOO_LOW").contains("ANSWER_MISSING");
    }

    @Test
    void declaresTooFewPointsCriticalWhereTheProgramTakesTheApplicationAllTheSame() {
        Checklist mild = ChecklistLint.ofText("spring.yaml", BAKERY.replace(", ineligible-below: true", ""))
                .checklists()
                .get(0);
        answers.put("crust", "1");

        Assessment assessment = assess(mild);

        assertThat(assessment.verdict()).isEqualTo(Verdict.COMPLETE);
        assertThat(assessment.findings().get(0).severity()).isEqualTo(Finding.Severity.DECLARED_CRITICAL);
    }

    @Test
    void wantsNoAnswerToAVoluntaryRow() {
        assertThat(assess(checklist(), Map.of("size", "Large")).findings())
                .extracting(Finding::code)
                .containsExactly("DECLARED_NOT_MET");
    }

    private List<String> codes() {
        return assess().findings().stream().map(Finding::code).toList();
    }

    private Checklist checklist() {
        return lint.checklists().get(0);
    }

    private Assessment assess() {
        return assess(checklist());
    }

    private Assessment assess(Checklist checklist) {
        return assess(checklist, Map.of("size", "small"));
    }

    private Assessment assess(Checklist checklist, Map<String, String> facts) {
        List<Reading.Row> rows = checklist
                .requirements()
                .filter(row -> answers.containsKey(row.id()))
                .map(row -> row(row, answers.getOrDefault(row.id(), "")))
                .toList();
        Reading reading = new Reading(
                "bread.xlsx",
                "application/x",
                "0".repeat(64),
                Reading.Status.READ,
                List.of(),
                new ChecklistRef("bakery-excellence", "spring"),
                facts,
                List.of(),
                rows,
                List.of());
        return Assessor.with(new OneChecklist(checklist)).assess(checklist, reading, RECEIVED);
    }

    private static Reading.Row row(Requirement requirement, String answer) {
        AnswerValue value =
                requirement.option(answer).map(Requirement.Option::value).orElse(AnswerValue.TEXT);
        return new Reading.Row(
                requirement.id(),
                requirement.title(),
                requirement.level() == Requirement.Level.CASE_STUDY ? 1 : null,
                answer,
                value,
                "",
                new Reading.Source("Sheet1", 2, "C2"),
                1);
    }

    private record OneChecklist(Checklist only) implements Checklists {
        @Override
        public List<Checklist> all() {
            return List.of(only);
        }

        @Override
        public Optional<Checklist> find(ChecklistRef ref) {
            return all().stream().filter(each -> each.ref().equals(ref)).findFirst();
        }

        @Override
        public Optional<Checklist> currentOn(String id, LocalDate day) {
            return all().stream().findFirst();
        }
    }
}
