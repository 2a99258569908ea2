package org.competency.intake.extraction.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.competency.intake.extraction.flow.OpenTable.Placed;
import org.competency.intake.extraction.flow.OpenTable.Row;
import org.competency.intake.extraction.grid.CellText;

/**
 * The columns of a table whose rows give their cells' edges. Rows that all have the same number of cells have that many
 * columns, wherever their edges lie; else edges that are nearly the same are one, since programs round them row by row.
 */
final class Columns {

    /** Edges closer than this are one: about a millimetre, much less than the narrowest column with text in it. */
    private static final int TOLERANCE = 60;

    /** Left edges of the columns; empty if cells are counted instead. */
    private final int[] edges;

    private Columns(int[] edges) {
        this.edges = edges;
    }

    static Columns of(List<Row> rows) {
        boolean allAlike =
                rows.stream().mapToInt(row -> row.cells().size()).distinct().count() <= 1;
        return new Columns(allAlike ? new int[0] : cluster(rows));
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
