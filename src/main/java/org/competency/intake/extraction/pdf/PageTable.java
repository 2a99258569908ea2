package org.competency.intake.extraction.pdf;

import java.util.Comparator;
import java.util.List;

/**
 * A table, or the part of one that stands on one page.
 *
 * @param page number of the page, from 1
 * @param area where it stands
 * @param edges x of the column borders, one more than columns; empty if they are not known
 * @param rows number of rows
 * @param cells those that are not empty, by row and column
 * @param source how it was found
 */
@SuppressWarnings("ArrayRecordComponent") // tables are never compared
record PageTable(int page, Area area, double[] edges, int rows, List<PageCell> cells, Source source) {

    /** How a table was found. */
    enum Source {
        /** By the tags of the file. */
        TAGS,
        /** By its lines. */
        LINES,
        /** By aligned text only. */
        ALIGNMENT
    }

    PageTable {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(PageCell::row).thenComparingInt(PageCell::column))
                .toList();
    }

    int columns() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }

    /** The cells of one row. */
    List<PageCell> row(int row) {
        int start = firstOf(row);
        int end = start;
        while (end < cells.size() && cells.get(end).row() == row) {
            end++;
        }
        return cells.subList(start, end);
    }

    private int firstOf(int row) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
