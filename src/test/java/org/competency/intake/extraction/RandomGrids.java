package org.competency.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

/** Makes tables of any kind, always the same ones: texts of several scripts, empty cells, merged areas. */
public final class RandomGrids {

    private static final String[] PIECES = {
        "Yes",
        "No",
        "a & b",
        "<select>",
        "\"quoted\"",
        "1.2.3",
        "日本語",
        "Größe",
        "naïve",
        "emoji 🙂",
        "x".repeat(300),
        "]]>",
        "=1+1",
        "first\nsecond",
        "DOC-002",
        "50 %",
        "’",
        "☒ Yes ☐ No"
    };

    private RandomGrids() {}

    /**
     * A table.
     *
     * @param seed the same number gives the same table
     * @param merged whether cells may cover several rows and columns
     */
    public static Grid of(long seed, boolean merged) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(8);
        int columns = 1 + random.nextInt(6);
        boolean[][] taken = new boolean[rows][columns];
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!taken[row][column] && random.nextInt(5) > 0) {
                    int rowSpan = merged ? free(taken, row, column, 1 + random.nextInt(2), true) : 1;
                    int columnSpan = merged ? free(taken, row, column, 1 + random.nextInt(2), false) : 1;
                    if (rowSpan > 1 && columnSpan > 1 && !isFree(taken, row, column, rowSpan, columnSpan)) {
                        columnSpan = 1;
                    }
                    take(taken, row, column, rowSpan, columnSpan);
                    String text = PIECES[random.nextInt(PIECES.length)];
                    cells.add(new Cell(
                            row, column, rowSpan, columnSpan, text, List.of(), Cell.Control.NONE, false, "", ""));
                }
            }
        }
        return new Grid("Sheet1", Grid.Kind.TABLE, false, cells, List.of());
    }

    private static int free(boolean[][] taken, int row, int column, int wanted, boolean down) {
        int span = 1;
        while (span < wanted
                && (down
                        ? row + span < taken.length && !taken[row + span][column]
                        : column + span < taken[row].length && !taken[row][column + span])) {
            span++;
        }
        return span;
    }

    private static boolean isFree(boolean[][] taken, int row, int column, int rowSpan, int columnSpan) {
        for (int y = row; y < row + rowSpan; y++) {
            for (int x = column; x < column + columnSpan; x++) {
                if (taken[y][x]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void take(boolean[][] taken, int row, int column, int rowSpan, int columnSpan) {
        for (int y = row; y < row + rowSpan; y++) {
            for (int x = column; x < column + columnSpan; x++) {
                taken[y][x] = true;
            }
        }
    }

    /** The cell of a grid that begins or goes on at a place; null if none does. */
    public static @Nullable Cell at(Grid grid, int row, int column) {
        return grid.cells().stream()
                .filter(cell -> row >= cell.row()
                        && row < cell.row() + cell.rowSpan()
                        && column >= cell.column()
                        && column < cell.column() + cell.columnSpan())
                .findFirst()
                .orElse(null);
    }

    /** Places, spans and texts, one cell a line, for comparing. */
    public static String shown(Grid grid) {
        return grid.cells().stream()
                .map(cell -> "%d,%d %dx%d %s"
                        .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
                .collect(Collectors.joining("\n---\n"));
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
