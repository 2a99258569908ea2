package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

/**
 * Moves the headings of a table over the columns that they head. Word processors let a header row have other column edges
 * than the rows below; a reader of the page does not see it, a grid does.
 */
final class HeaderAlignment {

    private static final int FEWEST_ROWS = 2;

    private final HeadingWords words;

    HeaderAlignment(HeadingWords words) {
        this.words = words;
    }

    /** The same grid, with header rows moved where the rows below plainly have as many columns at other places. */
    Grid align(Grid grid) {
        if (grid.kind() != Grid.Kind.TABLE) {
            return grid;
        }
        NavigableMap<Integer, List<Cell>> rows = grid.cells().stream()
                .collect(Collectors.groupingBy(Cell::row, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        boolean moved = false;
        List<Integer> starts = List.of();
        for (Map.Entry<Integer, List<Cell>> row : rows.entrySet()) {
            if (isHeader(row.getValue())) {
                starts = startsBelow(rows, row.getKey(), row.getValue());
            }
            if (starts.size() == row.getValue().size()
                    && isWithoutGaps(row.getValue())
                    && !starts.equals(starts(row.getValue()))) {
                row.setValue(over(row.getValue(), starts, grid.columns()));
                moved = true;
            }
        }
        return moved
                ? new Grid(
                        grid.part(),
                        grid.kind(),
                        grid.hidden(),
                        rows.values().stream().flatMap(List::stream).toList(),
                        grid.before())
                : grid;
    }

    private boolean isHeader(List<Cell> row) {
        return row.size() >= 2
                && row.stream()
                        .allMatch(cell -> cell.rowSpan() == 1 && !cell.text().isBlank())
                && row.stream()
                                        .filter(cell ->
                                                words.heading(cell.text()).isKnown())
                                        .count()
                                * 2
                        > row.size()
                && row.stream()
                        .noneMatch(cell -> QuestionId.leading(cell.text()).isPresent());
    }

    /** Where the cells of the rows below begin, in most of those whose cells stand side by side. */
    private List<Integer> startsBelow(NavigableMap<Integer, List<Cell>> rows, int header, List<Cell> headings) {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (List<Cell> row : rows.tailMap(header, false).values()) {
            if (isHeader(row)) {
                break;
            }
            if (row.size() <= headings.size() && isWithoutGaps(row)) {
                seen.merge(starts(row), 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_ROWS)
                .max(Comparator.comparingInt((Map.Entry<List<Integer>, Integer> entry) ->
                                entry.getKey().size())
                        .thenComparing(Map.Entry::getValue))
                .map(entry -> filledUp(starts(headings), entry.getKey()))
                .orElse(List.of());
    }

    /** A place for each heading where only some of the columns below have anything: the nearest heading takes each. */
    private static List<Integer> filledUp(List<Integer> headings, List<Integer> below) {
        if (below.size() == headings.size() || headings.containsAll(below)) {
            return below.size() == headings.size() ? below : headings;
        }
        List<Integer> places = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < headings.size(); i++) {
            int left = headings.size() - i;
            boolean last = next < below.size() && below.size() - next == left;
            boolean nearer = next < below.size()
                    && (i + 1 == headings.size()
                            || Math.abs(headings.get(i) - below.get(next))
                                    <= Math.abs(headings.get(i + 1) - below.get(next)));
            int free = places.isEmpty() ? headings.get(i) : Math.max(headings.get(i), places.get(i - 1) + 1);
            places.add(last || nearer ? below.get(next++) : free);
        }
        return places;
    }

    /** Whether the cells stand side by side, so that none of them is an empty one left out. */
    private static boolean isWithoutGaps(List<Cell> row) {
        for (int i = 1; i < row.size(); i++) {
            Cell left = row.get(i - 1);
            if (left.column() + left.columnSpan() != row.get(i).column() || left.rowSpan() > 1) {
                return false;
            }
        }
        return row.size() >= 2;
    }

    private static List<Integer> starts(List<Cell> row) {
        return row.stream().map(Cell::column).sorted().toList();
    }

    private static List<Cell> over(List<Cell> headings, List<Integer> starts, int columns) {
        List<Cell> moved = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Cell heading = headings.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : columns;
            moved.add(new Cell(
                    heading.row(),
                    starts.get(i),
                    1,
                    Math.max(1, end - starts.get(i)),
                    heading.text(),
                    heading.boxes(),
                    heading.control(),
                    heading.hidden(),
                    heading.note(),
                    heading.address()));
        }
        return moved;
    }
}
