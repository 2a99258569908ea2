package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;

class CaseStudySheetsTests {

    @Test
    void keepsTheSheetOfACaseStudyThatIsLessCompleteThanAnother() {
        GridDocument workbook = new GridDocument(
                "", "application/test", List.of(sheet(1, 5), sheet(2, 3)), List.of(), Map.of(), List.of());

        Reading reading = GridReading.with(null).read("form", "application/test", "0", List.of(workbook), null);

        assertThat(reading.rows())
                .filteredOn(row -> Integer.valueOf(2).equals(row.caseStudy()))
                .hasSize(5);
        assertThat(reading.rows())
                .filteredOn(row -> Integer.valueOf(2).equals(row.caseStudy())
                        && !row.answer().isEmpty())
                .hasSize(3);
    }

    /** A sheet with five questions about one case study, the first of them answered. */
    private static Grid sheet(int number, int answered) {
        String study = "Case study " + number;
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(0, 0, "ID"),
                Cell.of(0, 1, "Requirement"),
                Cell.of(0, 2, study + ": Partner self-assessment"),
                Cell.of(0, 3, study + ": Response")));
        for (int row = 1; row <= 5; row++) {
            cells.add(Cell.of(row, 0, "ABC-00" + row));
            cells.add(Cell.of(row, 1, "What is asked in row " + row));
            if (row <= answered) {
                cells.add(Cell.of(row, 2, "Met"));
                cells.add(Cell.of(row, 3, "Described"));
            }
        }
        return new Grid(study, Grid.Kind.SHEET, false, cells, List.of());
    }
}
