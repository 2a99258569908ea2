package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.checklist.Requirement.Response;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTests {

    private final Checklist checklist =
            ChecklistLint.ofText("demo.yaml", """
                    program: demo
                    version: "1"
                    title: Demo
                    valid-from: 2026-02-01
                    accepted-until: 2026-12-31
                    heading-rows: [H-1]
                    facts:
                      - {name: town, label: Town}
                      - {name: open, label: Open, type: yes-no}
                      - {name: kind, label: Kind, type: choice, choices: [{value: BIG, label: Big, aliases: [Très grand]}]}
                    sections:
                      - title: Only
                        answers:
                          - {answer: "Yes", aliases: [Y, All right], means: met, response: required}
                          - {answer: "No", means: not-met}
                          - {answer: Half-way, means: partly, score: 7}
                        requirements:
                          - {id: A, title: One}
                          - {id: B, title: Two, answers: [{answer: In words}]}
                    """).checklists().get(0);

    @ParameterizedTest
    @CsvSource({
        "Yes, Yes",
        "' yes ', Yes",
        "y, Yes",
        "ALL  RIGHT!, Yes",
        "'Yes, since 2019', Yes",
        "Yes - mostly, Yes",
        "No (planned), No",
        "No. Yes next year, No",
        "half way, Half-way",
        "ｙｅｓ, Yes",
        "はい。yes, ''",
        "Yes and no, ''",
        "Not, ''",
        "'', ''"
    })
    void findsTheOptionThatAnAnswerStandsFor(String answer, String label) {
        assertThat(row("A").option(answer).map(Option::label).orElse("")).isEqualTo(label);
    }

    @Test
    void keepsWhatTheDefinitionSaysOfTheAnswers() {
        assertThat(row("A").answers())
                .isEqualTo(Map.of(
                        "yes", AnswerValue.MET,
                        "y", AnswerValue.MET,
                        "all right", AnswerValue.MET,
                        "no", AnswerValue.NOT_MET,
                        "half-way", AnswerValue.PARTLY));
        assertThat(row("A").responseRequired()).containsExactly(AnswerValue.MET);
        assertThat(row("A").options()).extracting(Option::score).containsExactly(0, 0, 7);
        assertThat(row("A").accepts(AnswerValue.PARTLY)).isTrue();
        assertThat(row("A").accepts(AnswerValue.NOT_APPLICABLE)).isFalse();
    }

    @Test
    void knowsRowsThatAreAnsweredInWords() {
        assertThat(row("A").isFreeText()).isFalse();
        assertThat(row("B").isFreeText()).isTrue();
    }

    @Test
    void makesOptionsOfAnswerWords() {
        Requirement row = new Requirement(
                "X",
                "Title",
                "",
                Level.APPLICATION,
                true,
                Map.of(),
                Map.of("yes", AnswerValue.MET, "no", AnswerValue.NOT_MET),
                Set.of(AnswerValue.MET),
                "");

        assertThat(row.options())
                .containsExactly(
                        new Option("no", List.of(), AnswerValue.NOT_MET, 0, Response.OPTIONAL),
                        new Option("yes", List.of(), AnswerValue.MET, 0, Response.REQUIRED));
        assertThat(row.names()).isEqualTo(new Requirement.Names("X", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "town, ' Ulm ', Ulm",
        "town, ' ', ''",
        "open, Sí, YES",
        "open, FALSE, NO",
        "open, perhaps, ''",
        "kind, big., BIG",
        "kind, TRÈS GRAND, BIG",
        "kind, small, ''"
    })
    void findsTheValueOfAFact(String name, String words, String value) {
        assertThat(fact(name).valueOf(words).orElse("")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"town, Ulm, Ulm", "open, YES, Yes", "open, NO, No", "open, x, x", "kind, BIG, Big", "kind, TINY, TINY"})
    void namesTheValueOfAFact(String name, String value, String label) {
        assertThat(fact(name).labelOf(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, false", "2026-02-01, true", "2026-12-31, true", "2027-01-01, false"})
    void isAcceptedFromTheFirstToTheLastDay(LocalDate day, boolean accepted) {
        assertThat(checklist.isAcceptedOn(day)).isEqualTo(accepted);
    }

    @Test
    void knowsItsHeadings() {
        assertThat(checklist.isHeading("h-1")).isTrue();
        assertThat(checklist.isHeading("A")).isFalse();
    }

    private Requirement row(String id) {
        return checklist.requirement(id).orElseThrow();
    }

    private Fact fact(String name) {
        return checklist.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
