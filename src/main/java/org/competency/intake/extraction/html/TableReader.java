package org.competency.intake.extraction.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;
import org.competency.intake.extraction.grid.UnreadableException;

/**
 * Lays out one table (HTML Living Standard, 4.9.12). A table inside a cell is a grid of its own, named {@code table 3.1}, and
 * its text also stands in the outer cell, cells separated by tabs.
 */
final class TableReader {

    private static final int WIDEST_SPAN = 1_000;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final int HIGHEST_SPAN = 65_534;

    private final PageReader page;
    private final Hiding hiding;
    private final DocumentBody body;
    private final GridBudget budget;
    private final int depth;
    private final BitSet hiddenColumns = new BitSet();
    private final List<Placed> placed = new ArrayList<>();
    /** By column: the first row that no cell above reaches into. */
    private final List<Integer> freeFrom = new ArrayList<>();

    private String name = "";
    private int row;
    private int inner;

    TableReader(PageReader page, Hiding hiding, DocumentBody body, GridBudget budget, int depth) {
        this.page = page;
        this.hiding = hiding;
        this.body = body;
        this.budget = budget;
        this.depth = depth;
    }

    private record Placed(CellText text, int row, int column, int rowSpan, int columnSpan, boolean hidden) {}

    /** Reads a table that stands in {@code outer}; {@code outerTable} is the table around it, if any. */
    void read(Element table, Flow outer, @Nullable TableReader outerTable) {
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            page.children(caption, outer, Look.PLAIN, outerTable, depth + 1);
            outer.edge();
        }
        name = outerTable == null ? body.nameTable() : outerTable.name + "." + ++outerTable.inner;
        int place = body.reserve();
        columns(table);
        rows(table, outerTable == null ? null : outer, false);
        boolean sheet = outerTable == null && page.isWorkbook();
        String part = sheet ? Workbooks.sheetName(table).orElse(name) : name;
        Grid.Kind kind = sheet ? Grid.Kind.SHEET : Grid.Kind.TABLE;
        body.put(place, grid().build(part, kind, false, body.before(place)));
    }

    private GridBuilder grid() {
        GridBuilder grid = new GridBuilder(budget);
        for (Placed cell : placed) {
            int rowSpan = Math.min(cell.rowSpan(), Math.max(1, row - cell.row()));
            boolean hidden = cell.hidden() || hiddenColumns.get(cell.column());
            grid.add(cell.text().toCell(cell.row(), cell.column(), rowSpan, cell.columnSpan(), hidden, ""));
        }
        return grid;
    }

    private void columns(Element table) {
        int column = 0;
        for (Element col : table.select("> col, > colgroup > col, > colgroup:not(:has(> col))")) {
            int span = number(col.attr("span"), 1, WIDEST_SPAN);
            if (hiding.isHidden(col)) {
                hiddenColumns.set(column, column + span);
            }
            column += span;
        }
    }

    private void rows(Element group, @Nullable Flow outer, boolean hidden) {
        for (Element child : group.children()) {
            boolean hides = hidden || hiding.isHidden(child);
            switch (child.normalName()) {
                case "tr" -> row(child, outer, hides);
                case "thead", "tbody", "tfoot", "form", "w:sdt" -> rows(child, outer, hides);
                default -> {
                    // caption and columns
                }
            }
        }
    }

    private void row(Element element, @Nullable Flow outer, boolean hidden) {
        int from = placed.size();
        int column = 0;
        for (Element child : element.children()) {
            if (child.normalName().equals("w:sdt")) {
                for (Element cell : child.select("> td, > th")) {
                    column = cell(cell, column, hidden);
                }
            } else if (child.normalName().equals("td") || child.normalName().equals("th")) {
                column = cell(child, column, hidden);
            }
        }
        row++;
        if (outer != null && !hidden) {
            addTo(outer, placed.subList(from, placed.size()));
        }
    }

    private static void addTo(Flow outer, List<Placed> cells) {
        for (int i = 0; i < cells.size(); i++) {
            outer.text().append(i == 0 ? "" : "\t").append(cells.get(i).text().text());
        }
        outer.lineBreak();
    }

    /** Places a cell in the first column that is free; returns the next one. */
    private int cell(Element element, int from, boolean rowHidden) {
        if (Workbooks.isFrame(element)) {
            return from;
        }
        int column = from;
        while (column < freeFrom.size() && freeFrom.get(column) > row) {
            column++;
        }
        int columnSpan = number(element.attr("colspan"), 1, WIDEST_SPAN);
        int rowSpan = number(
                element.attr("rowspan"), element.attr("rowspan").strip().equals("0") ? HIGHEST_SPAN : 1, HIGHEST_SPAN);
        if (column + columnSpan > MOST_COLUMNS) {
            throw new UnreadableException("TOO_LARGE", "a table of more than " + MOST_COLUMNS + " columns");
        }
        while (freeFrom.size() < column + columnSpan) {
            freeFrom.add(0);
        }
        for (int i = column; i < column + columnSpan; i++) {
            freeFrom.set(i, row + rowSpan);
        }
        CellText text = new CellText(budget);
        boolean struck = Look.strikesOut(element);
        if (!struck) {
            page.children(element, Flow.into(text), Look.PLAIN.inside(element), this, depth + 1);
        }
        placed.add(new Placed(text, row, column, rowSpan, columnSpan, rowHidden || hiding.isHidden(element)));
        return column + columnSpan;
    }

    private static int number(String attribute, int otherwise, int most) {
        try {
            int number = Integer.parseInt(attribute.strip());
            return number < 1 ? otherwise : Math.min(number, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
