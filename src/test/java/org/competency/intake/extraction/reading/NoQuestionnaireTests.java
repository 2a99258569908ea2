package org.competency.intake.extraction.reading;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class NoQuestionnaireTests {

    static Stream<Arguments> tablesThatAskNothing() {
        return Stream.of(
                arguments(
                        "version history",
                        Grids.table(
                                "Version|Date|Author|Description of change",
                                "1.0|2024-01-01|A. Author|First issue",
                                "1.1|2024-02-01|B. Author|Comments worked in")),
                arguments(
                        "glossary",
                        Grids.table("Term|Meaning", "RPO|Recovery point objective", "RTO|Recovery time objective")),
                arguments(
                        "register of risks",
                        Grids.table(
                                "Risk ID|Risk Title|Likelihood|Impact|Residual Rating|Treatment|Status",
                                "RISK-001|Access|4|4|High|Mitigate|Open",
                                "RISK-002|Loss|2|3|Low|Accept|Accepted")),
                arguments(
                        "plan of actions",
                        Grids.sheet(
                                "Plan",
                                "ID|Gap Description|Required Action|Owner|Target Date|Status|Notes",
                                "P-001|No MFA|Enforce MFA|A team|June 30|Not started|",
                                "P-002|No masking|Mask data|B team|July 31|Done|")),
                arguments(
                        "summary",
                        Grids.table("Category|Result", "Inherent risk|High", "Recommendation|Conditional approval")),
                arguments("facts", Grids.table("Field|Details", "Vendor name|Example", "Service|Payroll")),
                arguments(
                        "scale",
                        Grids.table(
                                "Description|Level", "Unpredictable|0", "Reactive|1", "Proactive|2", "Operational|3")),
                arguments(
                        "guide",
                        Grids.table(
                                "Criteria|Resources|Exceptions and notes",
                                "1.1.1 Text|Understanding 1.1.1|Except for decoration",
                                "1.2.1 Audio|Understanding 1.2.1|None",
                                "1.2.2 Captions|Understanding 1.2.2|Except for live media")),
                arguments("price list", Grids.sheet("Prices", "Item|Quantity|Price", "A1|2|10.00", "A2|1|20.00")),
                arguments("bullets", Grids.table("•|Supports: it works", "•|Does not support: it fails")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tablesThatAskNothing")
    void readsNoRowsFromTablesThatAskNothing(String name, Grid grid) {
        Reading reading = Grids.read(grid);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.status()).isEqualTo(Reading.Status.REVIEW);
        assertThat(Grids.codes(reading)).containsExactly("NOT_A_QUESTIONNAIRE");
    }

    @Test
    void keepsASelfAssessmentThatPlansItsGaps() {
        Reading reading = Grids.read(Grids.table(
                "Requirement|Status|Owner|Priority|Target date",
                "Backups are made|Implemented|A team|High|",
                "Backups are tested|Planned|B team|High|June"));

        assertThat(Grids.answers(reading)).containsExactly("Implemented", "Planned");
    }

    @Test
    void saysThatABlankFormIsBlank() {
        Reading reading =
                Grids.read(Grids.table("ID|Question|Answer|Comments", "1.1|Are backups made?||", "1.2|Tested?||"));

        assertThat(Grids.codes(reading)).containsExactly("NO_ANSWERS");
        assertThat(Grids.answers(reading)).containsExactly("-", "-");
    }

    @Test
    void readsNoAnswersWhereAnswersStandInTheQuestionsPlace() {
        Reading reading = Grids.read(Grids.table(
                "Answer given|Additional Information",
                "Yes|we do so since 2010",
                "No|we plan it",
                "Yes|see the policy"));

        assertThat(reading.rows()).isEmpty();
    }
}
