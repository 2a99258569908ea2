package org.competency.intake.extraction.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;

/** A table whose rows are still coming. Columns are known when the last row is there. */
final class OpenTable {

    private final String name;
    private final int place;
    private final GridBudget budget;
    private final GridBudget written;
    private final List<Row> rows = new ArrayList<>();
    private List<CellText> cells = new ArrayList<>();
    private @Nullable CellText cell;
    private int inner;

    OpenTable(String name, int place, GridBudget budget) {
        this.name = name;
        this.place = place;
        this.budget = budget;
        this.written = new GridBudget(budget.limits());
    }

    /** A row that has ended. */
    record Row(List<CellText> cells, List<CellEdges> edges) {}

    /** Where it goes among the grids. */
    int place() {
        return place;
    }

    String nameInnerTable() {
        return name + "." + ++inner;
    }

    /** The cell where text now goes. */
    CellText cell() {
        CellText current = cell;
        if (current == null) {
            current = new CellText(budget);
            cell = current;
        }
        return current;
    }

    void endCell() {
        written.cell();
        cells.add(cell());
        cell = null;
    }

    /** Ends the row. {@code outer} gets its text too: what stands in a table inside a cell also stands in the cell. */
    void endRow(List<CellEdges> edges, boolean deleted, @Nullable CellText outer) {
        if (cell != null && !cell.isEmpty()) {
            endCell();
        }
        cell = null;
        if (!cells.isEmpty() && !deleted) {
            rows.add(new Row(cells, List.copyOf(edges)));
            if (outer != null) {
                addTo(outer);
            }
        }
        cells = new ArrayList<>();
    }

    private void addTo(CellText outer) {
        for (int i = 0; i < cells.size(); i++) {
            outer.append(i == 0 ? "" : "\t").append(cells.get(i).text());
        }
        outer.lineEnd();
    }

    /** The table as a grid. */
    Grid build(List<String> before) {
        GridBuilder grid = new GridBuilder(budget);
        Columns columns = Columns.of(rows);
        TreeMap<Integer, Placed> growing = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Placed placed : columns.place(row, rows.get(row))) {
                Placed above = growing.get(placed.column());
                if (placed.goesOnDown() && above != null && above.row() + above.rowSpan() == row) {
                    growing.put(placed.column(), above.grown());
                } else {
                    var covered = growing.subMap(placed.column(), placed.column() + placed.columnSpan());
                    covered.values().forEach(ended -> grid.add(ended.toCell()));
                    covered.clear();
                    growing.put(placed.column(), placed);
                }
            }
        }
        growing.values().forEach(ended -> grid.add(ended.toCell()));
        return grid.build(name, Grid.Kind.TABLE, false, before);
    }

    /** A cell with its place. */
    record Placed(CellText text, int row, int column, int rowSpan, int columnSpan, boolean goesOnDown) {

        Placed grown() {
            return new Placed(text, row, column, rowSpan + 1, columnSpan, goesOnDown);
        }

        Cell toCell() {
            return text.toCell(row, column, rowSpan, columnSpan, false, "");
        }
    }
}
