package org.competency.intake.extraction.grid;

import java.util.List;

/**
 * A table of a document: a worksheet, a table of a text document or page, or the fields of a form.
 *
 * @param part its name for people: the sheet's name, {@code table 3}, {@code page 4}, {@code form}
 * @param kind what it is
 * @param hidden whether the whole sheet is hidden
 * @param cells the cells that are not empty, or that carry a note or control, by row and then column
 * @param before the text between the part before and this one, one paragraph an element: headings and instructions
 */
public record Grid(String part, Kind kind, boolean hidden, List<Cell> cells, List<String> before) {

    public Grid {
        cells = List.copyOf(cells);
        before = List.copyOf(before);
    }

    /** What a grid was in its document. */
    public enum Kind {
        /** A worksheet, csv file. */
        SHEET,
        /** A table of a text document or web page, or one found on pages by its lines; may go on over pages. */
        TABLE,
        /** Form fields of a PDF: column 0 the field's full name, 1 its label, 2 its value. */
        FORM
    }

    /** One more than the largest row that any cell covers. */
    public int rows() {
        return cells.stream()
                .mapToInt(cell -> cell.row() + cell.rowSpan())
                .max()
                .orElse(0);
    }

    /** One more than the largest column that any cell covers. */
    public int columns() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }
}
