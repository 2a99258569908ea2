package org.competency.intake.extraction.docx;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;

/** Collects the tables of a document and the paragraphs between them. */
final class Body {

    private final GridBudget budget;
    private final List<Grid> grids = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private int tables;

    private @Nullable CellText unfinished;

    Body(GridBudget budget) {
        this.budget = budget;
    }

    /** Where the next paragraph goes: its own text, or the one before if its end was deleted. */
    CellText paragraph() {
        CellText begun = unfinished;
        unfinished = null;
        return begun == null ? new CellText(budget) : begun;
    }

    void endParagraph(CellText paragraph, boolean goesOn) {
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
    String nameTable() {
        return "table " + ++tables;
    }

    /** Keeps the place of a table that begins now: an outer table comes before those inside it. */
    int reserve() {
        grids.add(new Grid("", Grid.Kind.TABLE, false, List.of(), paragraphs));
        paragraphs.clear();
        return grids.size() - 1;
    }

    List<String> before(int place) {
        return grids.get(place).before();
    }

    void put(int place, Grid grid) {
        grids.set(place, grid);
    }

    List<Grid> grids() {
        return grids;
    }

    List<String> paragraphs() {
        return paragraphs;
    }
}
