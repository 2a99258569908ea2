package org.competency.intake.extraction.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistMatchTests {

    private static final Map<String, AnswerValue> PLAIN =
            Map.of("yes", AnswerValue.MET, "no", AnswerValue.NOT_MET, "n/a", AnswerValue.NOT_APPLICABLE);
    private static final Map<String, AnswerValue> REVERSED = Map.of("yes", AnswerValue.NOT_MET, "no", AnswerValue.MET);

    private static final Requirement BACKUP =
            requirement("BAR-001", "Backups are made and restores are tested", Requirement.Level.APPLICATION, PLAIN);
    private static final Requirement ROOT =
            requirement("ARC-001", "Root user is used for daily work", Requirement.Level.APPLICATION, REVERSED);
    private static final Requirement DIAGRAM =
            requirement("DOC-002", "Architecture diagram", Requirement.Level.CASE_STUDY, PLAIN);

    private static Requirement requirement(
            String id, String title, Requirement.Level level, Map<String, AnswerValue> answers) {
        return new Requirement(id, title, "", level, true, Map.of(), answers, Set.of(), "");
    }

    private static Reading read(Grid grid, Requirement... requirements) {
        Checklist checklist = new Checklist(
                new ChecklistRef("example", "1.0"),
                "Example",
                LocalDate.of(2024, 1, 1),
                null,
                null,
                5,
                List.of(),
                List.of(new Requirement.Section("All", Arrays.asList(requirements))),
                new Checklist.CaseStudyRules(0, 0, 0),
                Map.of(),
                "");
        return Grids.reading()
                .read("a.docx", "application/x", "0".repeat(64), List.of(Grids.document(grid)), checklist);
    }

    @Test
    void matchesByIdHoweverItIsWritten() {
        Reading reading = read(
                Grids.table("ID|Requirement|Met?", "bar 001|whatever|Yes", "ARC\u2010001|whatever|No"), BACKUP, ROOT);

        assertThat(reading.rows()).extracting(Reading.Row::id).containsExactly("BAR-001", "ARC-001");
        assertThat(reading.unmatched()).isEmpty();
    }

    @Test
    void takesTheMeaningOfAnAnswerFromTheRequirement() {
        Reading reading =
                read(Grids.table("ID|Requirement|Met?", "BAR-001|a|Yes", "ARC-001|b|Yes, sometimes"), BACKUP, ROOT);

        assertThat(reading.rows()).extracting(Reading.Row::value).containsExactly(AnswerValue.MET, AnswerValue.NOT_MET);
    }

    @Test
    void takesWordsOfOtherLanguagesForTheRequirementsOwn() {
        Reading reading = read(
                Grids.table("Nr.|Anforderung|Erfüllt?", "BAR-001|a|Ja", "ARC-001|b|Ja", "X-1|c|Nein"), BACKUP, ROOT);

        assertThat(reading.rows()).extracting(Reading.Row::value).containsExactly(AnswerValue.MET, AnswerValue.NOT_MET);
    }

    @Test
    void matchesAWordingThatIsCloseToOneRequirementOnly() {
        Reading reading = read(
                Grids.table(
                        "Requirement|Met?",
                        "Backups are made, and the restores are tested|Yes",
                        "The weather is fine|No"),
                BACKUP,
                ROOT);

        assertThat(reading.rows()).extracting(Reading.Row::id).containsExactly("BAR-001");
        assertThat(reading.rows().get(0).confidence()).isBetween(0.5, 0.9);
        assertThat(reading.unmatched()).extracting(Reading.Row::criterion).containsExactly("The weather is fine");
    }

    @Test
    void doesNotMatchTheIdOfAnotherQuestionByItsWording() {
        Reading reading = read(
                Grids.table("ID|Requirement|Met?", "XYZ-009|Backups are made and restores get tested|Yes"), BACKUP);

        assertThat(reading.unmatched()).hasSize(1);
    }

    @Test
    void doubtsARequirementThatIsAnsweredInTwoWays() {
        Reading reading =
                read(Grids.table("ID|Requirement|Met?", "BAR-001|a|Yes", "BAR-001|a|No", "ARC-001|b|No"), BACKUP, ROOT);

        assertThat(reading.rows().get(0).confidence()).isLessThan(0.5);
        assertThat(reading.rows().get(2).confidence()).isGreaterThan(0.5);
        assertThat(Grids.codes(reading)).containsExactly("LOW_CONFIDENCE");
    }

    @Test
    void keepsTheNumberOfTheCaseStudy() {
        Reading reading = read(
                Grids.sheet(
                        "Examples",
                        "ID|Requirement Description|Customer Reference #1|<|Customer Reference #2|<",
                        "||Met?|Partner Response|Met?|Partner Response",
                        "DOC-002|Diagram|Yes|a|No|b"),
                DIAGRAM);

        assertThat(Grids.rows(reading))
                .containsExactly("DOC-002 | Diagram | 1 | Yes | MET | a", "DOC-002 | Diagram | 2 | No | NOT_MET | b");
        assertThat(reading.caseStudies()).extracting(Reading.CaseStudy::number).containsExactly(1, 2);
    }

    @Test
    void doubtsWordsThatTheRequirementDoesNotKnow() {
        Reading reading =
                read(Grids.table("ID|Requirement|Met?", "BAR-001|a|perhaps", "ARC-001|b|perhaps"), BACKUP, ROOT);

        assertThat(reading.rows()).extracting(Reading.Row::value).containsOnly(AnswerValue.TEXT);
        assertThat(reading.rows()).allMatch(row -> row.confidence() < 0.6);
    }
}
