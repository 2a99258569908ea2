package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The cells between the lines of one network: positions of all lines give a fine grid, and fields of it between which no line is
 * drawn are one cell. Sides left open are closed where the other lines end.
 */
final class Lattice {

    /** Part of a field's side that must be drawn. */
    private static final double DRAWN = 0.6;
    /** How far lines stick out of an open side, in points. */
    private static final double OPEN = 8;
    /** More fields than this are a pattern, not a table. */
    private static final int TOO_MANY = 60_000;

    final double[] xs;
    final double[] ys;
    private final int columns;
    private final int rows;
    private final boolean[][] above;
    private final boolean[][] before;
    private final int[] group;

    private Lattice(double[] xs, double[] ys, List<Ruling> network) {
        this.xs = xs;
        this.ys = ys;
        columns = xs.length - 1;
        rows = ys.length - 1;
        above = new boolean[rows + 1][columns];
        before = new boolean[rows][columns + 1];
        group = new int[rows * columns];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        draw(network);
        unite();
    }

    /** The lattice of a network of lines, or null if it encloses no two fields. */
    static @Nullable Lattice of(List<Ruling> network) {
        double[] xs = positions(network, false);
        double[] ys = positions(network, true);
        if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > TOO_MANY) {
            return null;
        }
        return new Lattice(xs, ys, network);
    }

    private static double[] positions(List<Ruling> network, boolean horizontal) {
        double[] at = network.stream()
                .filter(ruling -> ruling.horizontal() == horizontal)
                .mapToDouble(Ruling::at)
                .sorted()
                .distinct()
                .toArray();
        double from = network.stream()
                .filter(ruling -> ruling.horizontal() != horizontal)
                .mapToDouble(Ruling::from)
                .min()
                .orElse(0);
        double to = network.stream()
                .filter(ruling -> ruling.horizontal() != horizontal)
                .mapToDouble(Ruling::to)
                .max()
                .orElse(0);
        if (at.length == 0) {
            return at;
        }
        boolean openStart = from < at[0] - OPEN;
        boolean openEnd = to > at[at.length - 1] + OPEN;
        double[] all = new double[at.length + (openStart ? 1 : 0) + (openEnd ? 1 : 0)];
        System.arraycopy(at, 0, all, openStart ? 1 : 0, at.length);
        if (openStart) {
            all[0] = from;
        }
        if (openEnd) {
            all[all.length - 1] = to;
        }
        return all;
    }

    private void draw(List<Ruling> network) {
        double[][] drawnAbove = new double[rows + 1][columns];
        double[][] drawnBefore = new double[rows][columns + 1];
        for (Ruling ruling : network) {
            if (ruling.horizontal()) {
                cover(drawnAbove[index(ys, ruling.at())], xs, ruling);
            } else {
                int column = index(xs, ruling.at());
                double[] sides = new double[rows];
                cover(sides, ys, ruling);
                for (int row = 0; row < rows; row++) {
                    drawnBefore[row][column] += sides[row];
                }
            }
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean edge = row == 0 || row == rows;
                above[row][column] = edge || drawnAbove[row][column] >= DRAWN;
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column <= columns; column++) {
                boolean edge = column == 0 || column == columns;
                before[row][column] = edge || drawnBefore[row][column] >= DRAWN;
            }
        }
    }

    private static void cover(double[] parts, double[] edges, Ruling ruling) {
        for (int i = 0; i < parts.length; i++) {
            double overlap = Math.min(edges[i + 1], ruling.to()) - Math.max(edges[i], ruling.from());
            if (overlap > 0) {
                parts[i] += overlap / Math.max(edges[i + 1] - edges[i], 0.1);
            }
        }
    }

    private static int index(double[] edges, double at) {
        int found = Arrays.binarySearch(edges, at);
        if (found >= 0) {
            return found;
        }
        int next = Math.min(-found - 1, edges.length - 1);
        boolean nearerBefore = next > 0 && at - edges[next - 1] < edges[next] - at;
        return nearerBefore ? next - 1 : next;
    }

    private void unite() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int field = row * columns + column;
                if (column > 0 && !before[row][column]) {
                    group[Lines.find(group, field)] = Lines.find(group, field - 1);
                }
                if (row > 0 && !above[row][column]) {
                    group[Lines.find(group, field)] = Lines.find(group, field - columns);
                }
            }
        }
    }

    /** Fields of one cell. */
    record Field(int row, int column, int rowSpan, int columnSpan) {}

    /** The cells by row and column; what is no rectangle is cut into rows. */
    List<Field> cells() {
        int[][] bounds = new int[group.length][];
        int[] count = new int[group.length];
        for (int field = 0; field < group.length; field++) {
            int root = Lines.find(group, field);
            int row = field / columns;
            int column = field % columns;
            if (bounds[root] == null) {
                bounds[root] = new int[] {row, column, row, column};
            }
            int[] box = bounds[root];
            box[1] = Math.min(box[1], column);
            box[2] = Math.max(box[2], row);
            box[3] = Math.max(box[3], column);
            count[root]++;
        }
        List<Field> cells = new ArrayList<>();
        for (int field = 0; field < group.length; field++) {
            int root = Lines.find(group, field);
            int[] box = bounds[root];
            int size = (box[2] - box[0] + 1) * (box[3] - box[1] + 1);
            int row = field / columns;
            int column = field % columns;
            if (count[root] == size) {
                if (row == box[0] && column == box[1]) {
                    cells.add(new Field(row, column, box[2] - box[0] + 1, box[3] - box[1] + 1));
                }
            } else if (column == 0 || Lines.find(group, field - 1) != root) {
                cells.add(new Field(row, column, 1, run(row, column, root)));
            }
        }
        return cells;
    }

    private int run(int row, int column, int root) {
        int end = column;
        while (end < columns && Lines.find(group, row * columns + end) == root) {
            end++;
        }
        return end - column;
    }

    Area area() {
        return new Area(xs[0], ys[0], xs[columns], ys[rows], Double.NaN);
    }

    Area area(Field field) {
        return new Area(
                xs[field.column],
                ys[field.row],
                xs[field.column + field.columnSpan],
                ys[field.row + field.rowSpan],
                Double.NaN);
    }
}
