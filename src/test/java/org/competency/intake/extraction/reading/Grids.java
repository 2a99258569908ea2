package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.BoxGlyphs;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/**
 * Writes grids as lines of text: cells are separated by "|", "&lt;" continues the cell to the left, "^" the one above; "\n" stands
 * for a line end, and a cell that begins with "ph:" or "f:" is a placeholder or a formula.
 */
final class Grids {

    private static final GridReading READING = GridReading.with(null);

    private Grids() {}

    static Grid sheet(String name, String... rows) {
        return grid(name, Grid.Kind.SHEET, List.of(), rows);
    }

    static Grid table(String... rows) {
        return grid("table 1", Grid.Kind.TABLE, List.of(), rows);
    }

    static Grid tableAfter(String before, String... rows) {
        return grid("table 2", Grid.Kind.TABLE, List.of(before), rows);
    }

    static Grid form(String... rows) {
        return grid("form", Grid.Kind.FORM, List.of(), rows);
    }

    private static Grid grid(String part, Grid.Kind kind, List<String> before, String... rows) {
        List<Cell> cells = new ArrayList<>();
        String[][] texts = new String[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            texts[row] = rows[row].split("\\|", -1);
        }
        for (int row = 0; row < texts.length; row++) {
            for (int column = 0; column < texts[row].length; column++) {
                add(cells, texts, row, column);
            }
        }
        return new Grid(part, kind, false, cells, before);
    }

    private static void add(List<Cell> cells, String[][] texts, int row, int column) {
        String text = texts[row][column].strip();
        if (text.isEmpty() || text.equals("<") || text.equals("^")) {
            return;
        }
        int columnSpan = 1;
        while (column + columnSpan < texts[row].length
                && texts[row][column + columnSpan].strip().equals("<")) {
            columnSpan++;
        }
        int rowSpan = 1;
        while (row + rowSpan < texts.length
                && column < texts[row + rowSpan].length
                && texts[row + rowSpan][column].strip().equals("^")) {
            rowSpan++;
        }
        Cell.Control control = text.startsWith("ph:")
                ? Cell.Control.PLACEHOLDER
                : text.startsWith("f:") ? Cell.Control.FORMULA : Cell.Control.NONE;
        String shown = BoxGlyphs.normalise(text.replaceFirst("^(?:ph|f):", "").replace("\\n", "\n"));
        cells.add(new Cell(row, column, rowSpan, columnSpan, shown, BoxGlyphs.boxes(shown), control, false, "", ""));
    }

    static Reading read(Grid... grids) {
        return READING.read("a.docx", "application/x", "0".repeat(64), List.of(document(grids)), null);
    }

    static GridDocument document(Grid... grids) {
        return new GridDocument("", "application/x", List.of(grids), List.of(), Map.of(), List.of());
    }

    static GridReading reading() {
        return READING;
    }

    /** Each row as "id | criterion | case study | answer | value | response", with "-" for what is not there. */
    static List<String> rows(Reading reading) {
        return reading.rows().stream().map(Grids::row).toList();
    }

    static String row(Reading.Row row) {
        return "%s | %s | %s | %s | %s | %s"
                .formatted(
                        row.id() == null ? "-" : row.id(),
                        row.criterion(),
                        row.caseStudy() == null ? "-" : row.caseStudy(),
                        row.answer().isEmpty() ? "-" : row.answer(),
                        row.value(),
                        row.response().isEmpty() ? "-" : row.response());
    }

    /** The answers by row, "-" for a blank. */
    static List<String> answers(Reading reading) {
        return reading.rows().stream()
                .map(row -> row.answer().isEmpty() ? "-" : row.answer())
                .toList();
    }

    static List<String> codes(Reading reading) {
        return reading.reasons().stream().map(Reading.Reason::code).toList();
    }
}
