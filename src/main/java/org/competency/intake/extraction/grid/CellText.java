package org.competency.intake.extraction.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what stands in one cell or paragraph, in the order of the document: text, check boxes, and text that is only a
 * placeholder. A placeholder beside real content is left out; alone it stays and marks the cell.
 */
public final class CellText {

    private final GridBudget budget;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private final List<int[]> placeholders = new ArrayList<>(0);
    private boolean filled;
    private boolean formula;

    public CellText(GridBudget budget) {
        this.budget = budget;
    }

    /** Adds text as it stands in the document. */
    public CellText append(CharSequence more) {
        budget.characters(more.length());
        text.append(more);
        return this;
    }

    /** Adds a check box or radio button. */
    public CellText box(boolean checked) {
        return append(checked ? BoxGlyphs.CHECKED : BoxGlyphs.UNCHECKED);
    }

    /** Ends a paragraph or line. */
    public CellText lineEnd() {
        return append("\n");
    }

    /** Whether the text now stands at the start of a line. */
    public boolean endsLine() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    /** Where the text now ends, for {@link #placeholderSince} and {@link #filledSince}. */
    public int position() {
        return text.length();
    }

    /** Whether nothing but white space was added from a position on. */
    public boolean blankSince(int position) {
        return isBlank(text, position, text.length());
    }

    /** What was added from a position on. */
    public String textSince(int position) {
        return text.substring(position);
    }

    /** Takes back what was added from a position on. */
    public CellText cut(int position) {
        text.setLength(position);
        placeholders.removeIf(range -> range[0] >= position);
        return this;
    }

    /** Says that the text from a position on is a control's placeholder. */
    public CellText placeholderSince(int position) {
        if (position < text.length()) {
            placeholders.add(new int[] {position, text.length()});
        }
        return this;
    }

    /** Says that the text from a position on is what somebody put into a control. */
    public CellText filledSince(int position) {
        filled |= !blankSince(position);
        return this;
    }

    /** Says that the text is the result of a formula. */
    public CellText formula() {
        formula = true;
        return this;
    }

    /** Adds a comment or note. */
    public CellText note(String more) {
        if (!more.isBlank()) {
            budget.characters(more.length());
            note.append(note.isEmpty() ? "" : "\n").append(more.strip());
        }
        return this;
    }

    /** Whether there is neither text nor control nor note. */
    public boolean isEmpty() {
        return note.isEmpty() && !formula && blankSince(0);
    }

    /** What kind of control holds the text. */
    public Cell.Control control() {
        if (formula) {
            return Cell.Control.FORMULA;
        }
        if (!placeholders.isEmpty() && isBlank(withoutPlaceholders(), 0, Integer.MAX_VALUE)) {
            return Cell.Control.PLACEHOLDER;
        }
        return filled ? Cell.Control.FILLED : Cell.Control.NONE;
    }

    /** The text as a reader sees it, with every box as ☒ or ☐ and without placeholders beside other content. */
    public String text() {
        CharSequence seen = text;
        if (!placeholders.isEmpty()) {
            CharSequence rest = withoutPlaceholders();
            seen = isBlank(rest, 0, Integer.MAX_VALUE) ? text : rest;
        }
        return BoxGlyphs.normalise(TextCleaning.clean(seen));
    }

    /** The collected content as a cell. */
    public Cell toCell(int row, int column, int rowSpan, int columnSpan, boolean hidden, String address) {
        String seen = text();
        return new Cell(
                row,
                column,
                rowSpan,
                columnSpan,
                seen,
                BoxGlyphs.boxes(seen),
                control(),
                hidden,
                TextCleaning.clean(note),
                address);
    }

    private CharSequence withoutPlaceholders() {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int[] range : placeholders) {
            if (range[0] >= from) {
                rest.append(text, from, range[0]);
            }
            from = Math.max(from, range[1]);
        }
        return rest.append(text, Math.min(from, text.length()), text.length());
    }

    private static boolean isBlank(CharSequence text, int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) {
            if (!TextCleaning.isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
