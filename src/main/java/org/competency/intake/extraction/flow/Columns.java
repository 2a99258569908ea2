package org.competency.intake.extraction.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.competency.intake.extraction.flow.OpenTable.Placed;
import org.competency.intake.extraction.flow.OpenTable.Row;
import org.competency.intake.extraction.grid.CellText;

/**
 * The columns of a table whose rows give their cells' edges. Rows that all have the same number of cells, with edges at
 * about the same places, have that many columns; else edges that are nearly the same are one, since programs round them row by row.
 */
final class Columns {

    /** Edges closer than this are one: about a millimetre, much less than the narrowest column with text in it. */
    private static final int TOLERANCE = 60;

    /** Edges of the same column in different rows may be this far apart: about six millimetres. */
    private static final int SHIFT = 360;

    /** Left edges of the columns; empty if cells are counted instead. */
    private final int[] edges;

    private Columns(int[] edges) {
        this.edges = edges;
    }

    static Columns of(List<Row> rows) {
        return new Columns(isAligned(rows) ? new int[0] : cluster(rows));
    }

    /** Whether all rows have as many cells as the first, with edges that are about where its edges are. */
    private static boolean isAligned(List<Row> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        Row first = rows.get(0);
        return rows.stream().allMatch(row -> row.cells().size() == first.cells().size() && isAligned(row, first));
    }

    private static boolean isAligned(Row row, Row first) {
        if (!saysEdges(row) || !saysEdges(first)) {
            return true;
        }
        for (int i = 0; i + 1 < row.cells().size(); i++) {
            CellEdges cell = row.edges().get(i);
            CellEdges above = first.edges().get(i);
            int narrowest = Math.min(cell.right() - cell.left(), above.right() - above.left());
            if (Math.abs(cell.right() - above.right()) > Math.min(SHIFT, narrowest / 2)) {
                return false;
            }
        }
        return true;
    }

    private static int[] cluster(List<Row> rows) {
        TreeSet<Integer> all = new TreeSet<>();
        rows.stream()
                .filter(Columns::saysEdges)
                .flatMap(row -> row.edges().stream())
                .forEach(cell -> {
                    all.add(cell.left());
                    all.add(cell.right());
                });
        List<Integer> starts = new ArrayList<>();
        for (int edge : all) {
            if (starts.isEmpty() || edge - starts.get(starts.size() - 1) > TOLERANCE) {
                starts.add(edge);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean saysEdges(Row row) {
        return row.edges().size() >= row.cells().size();
    }

    /** The cells of a row with their columns; those that only add width to a neighbour are left out. */
    List<Placed> place(int number, Row row) {
        List<Placed> placed = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            CellText text = row.cells().get(i);
            CellEdges cell = i < row.edges().size() ? row.edges().get(i) : new CellEdges(0, 0, false, false);
            int from = column;
            int to = from + 1;
            if (edges.length > 0 && saysEdges(row)) {
                from = Math.max(column, column(cell.left()));
                to = Math.max(from + 1, column(cell.right()));
            }
            if (cell.goesOnAcross() && !placed.isEmpty()) {
                Placed left = placed.remove(placed.size() - 1);
                placed.add(new Placed(left.text(), number, left.column(), 1, to - left.column(), left.goesOnDown()));
            } else {
                placed.add(new Placed(text, number, from, 1, to - from, cell.goesOnDown()));
            }
            column = to;
        }
        return placed;
    }

    private int column(int edge) {
        int column = 0;
        while (column + 1 < edges.length && edges[column + 1] <= edge) {
            column++;
        }
        return column;
    }
}
