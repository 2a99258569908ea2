package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

/**
 * A grid as its reader sees it: hidden cells left out, and every position of a merged area answered with the area's cell.
 */
final class Table {

    private static final int WIDEST = 400;
    private static final int MOST_POSITIONS = 2_000_000;

    private final Grid grid;
    private final List<Cell[]> rows = new ArrayList<>();
    private final int columns;

    Table(Grid grid) {
        this.grid = grid;
        Map<Integer, List<Cell>> byRow = new HashMap<>();
        int last = -1;
        int widest = 0;
        for (Cell cell : grid.cells()) {
            if (!cell.hidden() && cell.column() < WIDEST) {
                byRow.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
                if (isFilled(cell)) {
                    last = Math.max(last, cell.row());
                    widest = Math.max(widest, Math.min(WIDEST, cell.column() + cell.columnSpan()));
                }
            }
        }
        this.columns = widest;
        for (int row = 0; row <= last && (long) row * columns < MOST_POSITIONS; row++) {
            rows.add(new Cell[columns]);
        }
        byRow.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .forEach(this::place);
    }

    private static boolean isFilled(Cell cell) {
        return !cell.text().isBlank() || !cell.boxes().isEmpty();
    }

    private void place(Cell cell) {
        int bottom = Math.min(rows.size(), cell.row() + cell.rowSpan());
        int right = Math.min(columns, cell.column() + cell.columnSpan());
        for (int row = cell.row(); row < bottom; row++) {
            for (int column = cell.column(); column < right; column++) {
                if (rows.get(row)[column] == null) {
                    rows.get(row)[column] = cell;
                }
            }
        }
    }

    Grid grid() {
        return grid;
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns;
    }

    /** The cell that covers a position; null if none does. */
    @Nullable
    Cell cell(int row, int column) {
        return row < 0 || row >= rows.size() || column < 0 || column >= columns ? null : rows.get(row)[column];
    }

    /** The text at a position; "" where there is nothing. */
    String text(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null ? "" : cell.text();
    }

    /** Whether the cell at this position also begins in this row, or the position is empty. */
    boolean begins(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null || cell.row() == row;
    }

    /** The different cells of a row with something in them, from left to right, those reaching down into it included. */
    List<Cell> filled(int row) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Cell cell = cell(row, column);
            if (cell != null && isFilled(cell) && (cells.isEmpty() || cells.get(cells.size() - 1) != cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    boolean isBlank(int row) {
        return filled(row).isEmpty();
    }
}
