package org.competency.intake.extraction.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Labels and texts that name a case study by themselves. */
class SelfExplainingCellsTests {

    private static final Checklist CHECKLIST = Checklists.in(Path.of("config/checklists"))
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();

    @Test
    void readsWhatIsLeftOfAChoiceAfterTheRestWasStruckOut() {
        Reading reading = read(
                List.of("ID", "Requirement", "Guidance", "Partner self-assessment", "Response"),
                List.of("BUS-001", "Partner holds Advanced tier standing", "Evidence: Record", "/ No", "None yet"),
                List.of("BUS-002", "At least four case studies", "Evidence: The form", "Yes /  /", "All four"),
                List.of("BUS-003", "Public case studies", "Evidence: The form", "/ /", "See below"));

        assertThat(reading.rows())
                .extracting(Reading.Row::id, Reading.Row::answer)
                .containsExactly(tuple("BUS-001", "No"), tuple("BUS-002", "Yes"), tuple("BUS-003", ""));
    }

    @Test
    void takesTheCaseStudyFromTheLabelOfItsCustomer() {
        Reading reading = read(
                List.of("Case study 2: Customer", "Example Motors"),
                List.of("Case study 2: Public or non-public", "Non-public"));

        assertThat(reading.caseStudies()).containsExactly(new Reading.CaseStudy(2, "Example Motors", "NON_PUBLIC"));
    }

    @Test
    void doesNotTakeTheNameOfACustomerForAHeading() {
        Reading reading = read(
                List.of("Case study 1: Customer", "Project 7"),
                List.of("Case study 1: Public or non-public", "Public"));

        assertThat(reading.caseStudies()).containsExactly(new Reading.CaseStudy(1, "Project 7", "PUBLIC"));
    }

    @Test
    void doesNotTakeAnAnswerNoBesideACaseStudyForAHeader() {
        Reading reading = read(
                List.of("ID", "Requirement", "Guidance", "Partner self-assessment", "Response"),
                List.of(
                        "BUS-001",
                        "Partner holds Advanced tier standing",
                        "Evidence: Record",
                        "No",
                        "Case study 3 says why"),
                List.of("BUS-002", "At least four case studies", "Evidence: The form", "Yes", "All four"));

        assertThat(reading.rows())
                .extracting(Reading.Row::id, Reading.Row::answer, Reading.Row::response)
                .containsExactly(tuple("BUS-001", "No", "Case study 3 says why"), tuple("BUS-002", "Yes", "All four"));
    }

    @Test
    void doesNotTakeTwoRowsThatNameACaseStudyForAHeader() {
        Reading reading = read(
                List.of("ID", "Requirement", "Guidance", "Partner self-assessment", "Response"),
                List.of(
                        "Tier report",
                        "Partner holds Advanced tier standing",
                        "Evidence: R",
                        "No",
                        "Case study 3 is named"),
                List.of("Tier report (2)", "Version of the report", "Evidence: R", "v5.0", "Case study 3 is named"),
                List.of("BUS-002", "At least four case studies", "Evidence: The form", "Yes", "All four"));

        assertThat(reading.rows())
                .extracting(Reading.Row::id, Reading.Row::answer, Reading.Row::response)
                .contains(tuple("BUS-001", "No", "Case study 3 is named"), tuple("BUS-002", "Yes", "All four"));
    }

    @Test
    void keepsTheCharactersThatJoinOthers() {
        Reading reading = read(List.of("Partner name", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u200B"));

        assertThat(reading.facts()).containsEntry("partner", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
    }

    @SafeVarargs
    private static Reading read(List<String>... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                cells.add(Cell.of(row, column, rows[row].get(column)));
            }
        }
        GridDocument document = new GridDocument(
                "",
                "application/test",
                List.of(new Grid("table 1", Grid.Kind.TABLE, false, cells, List.of())),
                List.of(),
                Map.of(),
                List.of());
        return GridReading.with(null).read("test", "application/test", "0".repeat(64), List.of(document), CHECKLIST);
    }
}
