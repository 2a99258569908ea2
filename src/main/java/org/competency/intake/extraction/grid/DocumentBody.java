package org.competency.intake.extraction.grid;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects the tables of a text document and the paragraphs between them, in the order in which they begin. */
public final class DocumentBody {

    private final GridBudget budget;
    private final List<Grid> grids = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private int tables;

    private @Nullable CellText unfinished;

    public DocumentBody(GridBudget budget) {
        this.budget = budget;
    }

    /** Where the next paragraph goes: its own text, or the one before if its end was deleted. */
    public CellText paragraph() {
        CellText begun = unfinished;
        unfinished = null;
        return begun == null ? new CellText(budget) : begun;
    }

    /**
     * Keeps a paragraph, unless it is blank or only a placeholder.
     *
     * @param goesOn whether its end was deleted, so that the next one goes on in the same line
     */
    public void endParagraph(CellText paragraph, boolean goesOn) {
        if (goesOn) {
            unfinished = paragraph;
            return;
        }
        String text = paragraph.text();
        if (!text.isEmpty() && paragraph.control() != Cell.Control.PLACEHOLDER) {
            paragraphs.add(text);
        }
    }

    /** The name of a table that begins now, by its place among the tables beside it. */
    public String nameTable() {
        return "table " + ++tables;
    }

    /** Keeps the place of a table that begins now: an outer table comes before those inside it. */
    public int reserve() {
        grids.add(new Grid("", Grid.Kind.TABLE, false, List.of(), paragraphs));
        paragraphs.clear();
        return grids.size() - 1;
    }

    /** The paragraphs before the table of a place. */
    public List<String> before(int place) {
        return grids.get(place).before();
    }

    /** Puts a table in its place. */
    public void put(int place, Grid grid) {
        grids.set(place, grid);
    }

    /** The tables so far. */
    public List<Grid> grids() {
        return grids;
    }

    /** The paragraphs after the last table. */
    public List<String> paragraphs() {
        return paragraphs;
    }
}
