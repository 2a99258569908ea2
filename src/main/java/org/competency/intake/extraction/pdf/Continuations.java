package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Joins the parts of a table that goes on over pages. */
final class Continuations {

    /** Column borders of two pages may differ by this, in points. */
    static final double SAME = 4;

    private Continuations() {}

    /** The table that both make together; null if they are two tables. */
    static @Nullable PageTable join(PageTable first, PageTable second) {
        double[] edges = commonEdges(first.edges(), second.edges());
        boolean byText = first.source() == PageTable.Source.ALIGNMENT || second.source() == PageTable.Source.ALIGNMENT;
        if (edges == null || (byText && first.source() != second.source())) {
            return null;
        }
        PageTable upper = onto(first, edges);
        PageTable lower = onto(second, edges);
        int repeated = repeatedRows(upper, lower);
        List<PageCell> cells = new ArrayList<>(upper.cells());
        int shift = upper.rows() - repeated;
        boolean goesOn = goesOn(upper, lower, repeated);
        if (goesOn) {
            append(cells, upper.rows() - 1, lower.row(repeated));
            shift--;
        }
        for (PageCell cell : lower.cells()) {
            if (cell.row() >= (goesOn ? repeated + 1 : repeated)) {
                cells.add(cell.at(cell.row() + shift));
            }
        }
        return new PageTable(first.page(), first.area(), edges, lower.rows() + shift, cells, first.source());
    }

    private static double @Nullable [] commonEdges(double[] first, double[] second) {
        double[] finer = first.length >= second.length ? first : second;
        double[] coarser = finer == first ? second : first;
        boolean sameSides = coarser.length > 1
                && Math.abs(finer[0] - coarser[0]) <= SAME
                && Math.abs(finer[finer.length - 1] - coarser[coarser.length - 1]) <= SAME;
        if (!sameSides) {
            return null;
        }
        for (double edge : coarser) {
            if (Math.abs(finer[RuledTables.nearest(finer, edge)] - edge) > SAME) {
                return null;
            }
        }
        return finer;
    }

    private static PageTable onto(PageTable table, double[] edges) {
        double[] own = table.edges();
        if (own.length == edges.length) {
            return table;
        }
        int[] numbers = Arrays.stream(own)
                .mapToInt(edge -> RuledTables.nearest(edges, edge))
                .toArray();
        List<PageCell> cells = table.cells().stream()
                .map(cell -> {
                    int column = numbers[cell.column()];
                    return cell.at(cell.row(), column, numbers[cell.column() + cell.columnSpan()] - column);
                })
                .toList();
        return new PageTable(table.page(), table.area(), edges, table.rows(), cells, table.source());
    }

    /**
     * How many rows at the start of the lower part are the header of the upper one again. A sheet may have a title and other
     * tables above the header that its program repeats.
     */
    private static int repeatedRows(PageTable upper, PageTable lower) {
        int rows = Math.min(4, Math.min(upper.rows(), lower.rows()));
        List<List<String>> wanted = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            wanted.add(text(lower.row(row)));
        }
        for (int count = rows; count > 0; count--) {
            List<List<String>> header = wanted.subList(0, count);
            if (isAt(upper, 0, header) || (looksLikeHeader(lower, count) && isWithin(upper, header))) {
                return count;
            }
        }
        return 0;
    }

    private static boolean isWithin(PageTable upper, List<List<String>> header) {
        for (int start = 1; start + header.size() <= upper.rows(); start++) {
            if (isAt(upper, start, header)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(PageTable upper, int start, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<PageCell> row = upper.row(start + i);
            if (row.isEmpty() || row.size() != rows.get(i).size() || !text(row).equals(rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Rows of data may be alike; those of a header have several cells and do not begin with an id. */
    private static boolean looksLikeHeader(PageTable table, int count) {
        for (int row = 0; row < count; row++) {
            List<PageCell> cells = table.row(row);
            if (cells.size() < 2 || RowLead.isId(cells.get(0).text().text())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> text(List<PageCell> row) {
        return row.stream()
                .map(cell -> cell.column() + " " + cell.text().text().replaceAll("\\s+", ""))
                .toList();
    }

    /**
     * Whether the first row of the lower part is the rest of the last row of the upper one. It has text only where the row before has
     * some; in a table whose rows begin with ids it has none; else the row before broke off in the middle of a sentence.
     */
    private static boolean goesOn(PageTable upper, PageTable lower, int repeated) {
        List<PageCell> last = upper.row(upper.rows() - 1);
        List<PageCell> next = lower.row(repeated);
        if (last.size() < 2 || next.isEmpty() || upper.rows() < 2) {
            return false;
        }
        boolean brokeOff = false;
        for (PageCell cell : next) {
            PageCell before = at(last, cell.column());
            if (before == null || cell.columnSpan() > before.columnSpan()) {
                return false;
            }
            brokeOff |= CellText.breaksOff(before.text().text(), cell.text().text());
        }
        int idColumn = RowLead.laterIdColumn(upper);
        if (idColumn > 0 && at(last, idColumn) != null) {
            return at(next, idColumn) == null;
        }
        String lead = next.get(0).text().text();
        boolean noLead = next.get(0).column() > last.get(0).column();
        if (noLead) {
            boolean ids = RowLead.areIds(upper) || RowLead.areIds(lower);
            return !RowLead.isId(lead) && (next.size() == 1 || ids || brokeOff);
        }
        if (RowLead.isId(last.get(0).text().text())) {
            boolean partOfLead = next.size() > 1 || RowLead.isListItem(lead) || startsInSentence(next);
            return !RowLead.isId(lead)
                    && partOfLead
                    && (RowLead.areIds(upper) || RowLead.areIds(lower) || (brokeOff && startsInSentence(next)));
        }
        return startsInSentence(next) && brokeOff;
    }

    private static @Nullable PageCell at(List<PageCell> row, int column) {
        return row.stream().filter(cell -> cell.column() == column).findFirst().orElse(null);
    }

    private static boolean startsInSentence(List<PageCell> row) {
        return row.stream().allMatch(cell -> {
            String text = cell.text().text();
            return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
        });
    }

    private static void append(List<PageCell> cells, int row, List<PageCell> rest) {
        for (PageCell more : rest) {
            for (int i = 0; i < cells.size(); i++) {
                PageCell cell = cells.get(i);
                if (cell.row() == row && cell.column() == more.column()) {
                    cells.set(i, cell.with(cell.text().followedBy(more.text())));
                }
            }
        }
    }
}
