package org.competency.intake.extraction.opendocument;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Reads one table of a text (OpenDocument 1.3 part 3, 9). A table inside a cell is a grid of its own, named
 * {@code table 3.1}, and its text also stands in the outer cell, cells separated by tabs.
 */
final class TableReader {

    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;

    private final XmlCursor xml;
    private final Styles styles;
    private final Story story;
    private final DocumentBody body;
    private final GridBudget budget;
    private final GridBuilder grid;
    private final BitSet hiddenColumns = new BitSet();

    private String name = "";
    private int declaredColumns;
    private int row;
    private int inner;

    TableReader(XmlCursor xml, Styles styles, Story story, DocumentBody body, GridBudget budget) {
        this.xml = xml;
        this.styles = styles;
        this.story = story;
        this.body = body;
        this.budget = budget;
        this.grid = new GridBuilder(budget);
    }

    private record Placed(CellText text, int column, int rowSpan, int columnSpan) {}

    /** Reads the table whose start tag was last seen; {@code outer} is the cell around it, if any. */
    void read(@Nullable CellText outer, @Nullable TableReader outerTable) {
        name = outerTable == null ? body.nameTable() : outerTable.name + "." + ++outerTable.inner;
        int place = body.reserve();
        parts(outer);
        body.put(place, grid.build(name, Grid.Kind.TABLE, false, body.before(place)));
    }

    private void parts(@Nullable CellText outer) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "table-columns", "table-header-columns", "table-column-group" -> parts(outer);
                case "table-header-rows", "table-rows", "table-row-group" -> parts(outer);
                case "table-column" -> column();
                case "table-row" -> row(outer);
                default -> {
                    // title, forms, soft page breaks
                }
            }
        }
    }

    private void column() {
        int count = Math.min(LAST_COLUMN, Math.max(1, xml.number("number-columns-repeated", 1)));
        if (Visibility.isHidden(xml)) {
            hiddenColumns.set(declaredColumns, declaredColumns + count);
        }
        declaredColumns = Math.min(LAST_COLUMN, declaredColumns + count);
    }

    private void row(@Nullable CellText outer) {
        int times = Math.min(LAST_ROW, Math.max(1, xml.number("number-rows-repeated", 1)));
        boolean hidden = Visibility.isHidden(xml);
        List<Placed> cells = cells();
        boolean empty = cells.stream().allMatch(cell -> cell.text().isEmpty());
        for (int i = 0; i < times && !empty; i++) {
            for (Placed cell : cells) {
                grid.add(cell.text()
                        .toCell(
                                row + i,
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan(),
                                hidden || hiddenColumns.get(cell.column()),
                                ""));
            }
            if (outer != null) {
                addTo(outer, cells);
            }
        }
        row = Math.min(LAST_ROW, row + times);
    }

    private static void addTo(CellText outer, List<Placed> cells) {
        for (int i = 0; i < cells.size(); i++) {
            outer.append(i == 0 ? "" : "\t").append(cells.get(i).text().text());
        }
        outer.lineEnd();
    }

    private List<Placed> cells() {
        List<Placed> cells = new ArrayList<>();
        int column = 0;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            int times = Math.min(LAST_COLUMN, Math.max(1, xml.number("number-columns-repeated", 1)));
            if (xml.name().equals("table-cell")) {
                int columnSpan = Math.min(LAST_COLUMN, Math.max(1, xml.number("number-columns-spanned", 1)));
                int rowSpan = Math.min(LAST_ROW, Math.max(1, xml.number("number-rows-spanned", 1)));
                Look look = styles.look("table-cell", xml.attribute("style-name"), Look.PLAIN);
                CellText text = new CellText(budget);
                story.blocks(look, text, this);
                for (int i = 0; i < times && !(text.isEmpty() && i > 0); i++) {
                    cells.add(new Placed(text, column + i, rowSpan, columnSpan));
                }
            } else if (!xml.name().equals("covered-table-cell")) {
                continue;
            }
            column = Math.min(LAST_COLUMN, column + times);
        }
        return cells;
    }
}
