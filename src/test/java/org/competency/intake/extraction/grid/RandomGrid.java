package org.competency.intake.extraction.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A rectangle filled with cells of random sizes and texts, every place covered once, the same for the same seed. The first row has no
 * merged cells, so that every column has edges that can be seen.
 */
public final class RandomGrid {

    private static final String[] WORDS = {
        "Yes", "No", "N/A", "DOC-001", "größer", "Да", "はい", "☒", "☐", "😀", "a{b}\\c", "<select>", "\"quoted\"", "1.5"
    };

    private final int rows;
    private final int columns;
    private final Cell[][] covering;
    private final List<Cell> cells = new ArrayList<>();

    private RandomGrid(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.covering = new Cell[rows][columns];
    }

    /** A grid of up to 12 rows and 6 columns. */
    public static RandomGrid of(long seed) {
        Random random = new Random(seed);
        RandomGrid grid = new RandomGrid(1 + random.nextInt(12), 1 + random.nextInt(6));
        for (int row = 0; row < grid.rows; row++) {
            for (int column = 0; column < grid.columns; column++) {
                if (grid.covering[row][column] == null) {
                    grid.fill(row, column, random);
                }
            }
        }
        return grid;
    }

    private void fill(int row, int column, Random random) {
        int width = 1;
        while (row > 0 && column + width < columns && covering[row][column + width] == null && random.nextInt(4) == 0) {
            width++;
        }
        int height = 1;
        while (row > 0 && row + height < rows && random.nextInt(4) == 0) {
            height++;
        }
        String text = text(random);
        Cell cell = new Cell(row, column, height, width, text, BoxGlyphs.boxes(text), Cell.Control.NONE, false, "", "");
        for (int i = row; i < row + height; i++) {
            for (int j = column; j < column + width; j++) {
                covering[i][j] = cell;
            }
        }
        cells.add(cell);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return TextCleaning.clean(text);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** The cell over a place. */
    public Cell at(int row, int column) {
        return covering[row][column];
    }

    /** All cells, empty ones included. */
    public List<Cell> cells() {
        return cells;
    }

    /** Place, size and text of the cells that are not empty: what any reader must find. */
    public List<String> described() {
        return describe(cells);
    }

    /** The same of cells that were read. */
    public static List<String> describe(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.text().isEmpty())
                .map(cell -> "%d,%d %dx%d %s"
                        .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
                .toList();
    }
}
