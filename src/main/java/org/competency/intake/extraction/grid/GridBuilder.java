package org.competency.intake.extraction.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the cells of one table in any order. */
public final class GridBuilder {

    private static final Comparator<Cell> BY_PLACE =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    private final GridBudget budget;
    private final List<Cell> cells = new ArrayList<>();

    public GridBuilder(GridBudget budget) {
        this.budget = budget;
    }

    /** Adds a cell; one that is empty in every respect is left out. */
    public void add(Cell cell) {
        if (!cell.text().isEmpty()
                || !cell.note().isEmpty()
                || !cell.boxes().isEmpty()
                || cell.control() != Cell.Control.NONE) {
            budget.cell();
            cells.add(cell);
        }
    }

    /** Whether no cell was added. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The grid of the cells so far. */
    public Grid build(String part, Grid.Kind kind, boolean hidden, List<String> before) {
        cells.sort(BY_PLACE);
        return new Grid(part, kind, hidden, cells, before);
    }
}
