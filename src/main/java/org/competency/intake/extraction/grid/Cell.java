package org.competency.intake.extraction.grid;

import java.util.List;

/**
 * One cell of a {@link Grid}. A merged area is one cell at its top left corner with spans; the covered positions hold no
 * cell of their own.
 *
 * @param row zero-based row of the grid; for a sheet, its row number minus one
 * @param column zero-based column
 * @param rowSpan rows covered, at least 1
 * @param columnSpan columns covered, at least 1
 * @param text what a reader of the document sees, paragraphs separated by line feeds, every check box as ☒ or ☐ where it
 *     stands, without notes, deleted text and hidden runs
 * @param boxes the check boxes and radio buttons of the cell, in the order of the text; empty if there is none
 * @param control what kind of control holds the text
 * @param hidden whether the row, column or sheet is hidden
 * @param note comment or note attached to the cell, or ""
 * @param address where it stands in the document's own terms, such as {@code C12} in a sheet; "" if there is no such name
 */
public record Cell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String text,
        List<Box> boxes,
        Control control,
        boolean hidden,
        String note,
        String address) {

    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "Cell at %d,%d with spans %d,%d".formatted(row, column, rowSpan, columnSpan));
        }
        boxes = List.copyOf(boxes);
    }

    /** A plain visible cell with text. */
    public static Cell of(int row, int column, String text) {
        return new Cell(row, column, 1, 1, text, List.of(), Control.NONE, false, "", "");
    }

    /** What holds a cell's text: it tells a value chosen from a placeholder that was left. */
    public enum Control {
        /** Plain text. */
        NONE,
        /** A form field or content control that somebody filled in. */
        FILLED,
        /** A form field or content control that still shows its placeholder, given as the text. */
        PLACEHOLDER,
        /** A formula with its cached result as the text. */
        FORMULA
    }

    /** The state of the cell's check boxes: NONE without any, CHECKED or UNCHECKED if all agree, else MIXED. */
    public State state() {
        if (boxes.isEmpty()) {
            return State.NONE;
        }
        boolean first = boxes.get(0).checked();
        if (boxes.stream().anyMatch(box -> box.checked() != first)) {
            return State.MIXED;
        }
        return first ? State.CHECKED : State.UNCHECKED;
    }

    /** State of all check boxes of a cell together. */
    public enum State {
        NONE,
        CHECKED,
        UNCHECKED,
        MIXED
    }
}
