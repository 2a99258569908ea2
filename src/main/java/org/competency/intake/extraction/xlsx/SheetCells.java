package org.competency.intake.extraction.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;

/** The cells of a sheet until its merged areas and hidden columns are known, which a sheet may say after its cells. */
public final class SheetCells {

    private record Filled(int row, int column, CellText text, boolean rowHidden) {}

    private final GridBudget budget;
    private final List<Filled> filled = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private List<MergedArea> areas = List.of();

    /** Without cells. */
    public SheetCells(GridBudget budget) {
        this.budget = budget;
    }

    /** Adds a cell that is not empty. */
    public void add(CellAddress place, CellText text, boolean rowHidden) {
        filled.add(new Filled(place.row(), place.column(), text, rowHidden));
    }

    /** Marks columns, the last one included. */
    public void hideColumns(int first, int last) {
        if (last >= first) {
            hiddenColumns.set(first, last + 1);
        }
    }

    /** Says which areas are merged. */
    public void merge(List<MergedArea> mergedAreas) {
        areas = mergedAreas;
    }

    /** The grid: what an area covers beside its top left corner is not shown, so it is left out. */
    public Grid build(String name, boolean hidden) {
        GridBuilder grid = new GridBuilder(budget);
        Coverage coverage = new Coverage(areas);
        filled.sort(Comparator.comparingInt(Filled::row).thenComparingInt(Filled::column));
        for (Filled cell : filled) {
            MergedArea area = coverage.at(cell.row(), cell.column());
            boolean corner = area != null && area.top() == cell.row() && area.left() == cell.column();
            if (area == null || corner) {
                grid.add(cell.text()
                        .toCell(
                                cell.row(),
                                cell.column(),
                                area == null ? 1 : area.rows(),
                                area == null ? 1 : area.columns(),
                                hidden || cell.rowHidden() || hiddenColumns.get(cell.column()),
                                CellAddress.name(cell.row(), cell.column())));
            }
        }
        return grid.build(name, Grid.Kind.SHEET, hidden, List.of());
    }

    /** Finds the area over a place while places are asked for row by row. */
    private static final class Coverage {

        private final List<MergedArea> byTop;
        private final TreeMap<Integer, MergedArea> open = new TreeMap<>();
        private int next;
        private int row = -1;

        Coverage(List<MergedArea> areas) {
            byTop = areas.stream()
                    .sorted(Comparator.comparingInt(MergedArea::top))
                    .toList();
        }

        @Nullable
        MergedArea at(int askedRow, int column) {
            if (askedRow != row) {
                row = askedRow;
                open.values().removeIf(area -> area.bottom() < askedRow);
                while (next < byTop.size() && byTop.get(next).top() <= askedRow) {
                    MergedArea area = byTop.get(next++);
                    if (area.bottom() >= askedRow) {
                        open.put(area.left(), area);
                    }
                }
            }
            Map.Entry<Integer, MergedArea> left = open.floorEntry(column);
            return left != null && left.getValue().covers(askedRow, column) ? left.getValue() : null;
        }
    }
}
