package org.competency.intake.extraction.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Reads one table (ECMA-376 part 1, 17.4). A table inside a cell is a grid of its own, named {@code table 3.1}, and its text
 * also stands in the outer cell, cells separated by tabs.
 */
final class TableReader {

    private final XmlCursor xml;
    private final Story story;
    private final DocumentBody body;
    private final GridBudget budget;
    private final GridBuilder grid;
    /** Cells that may still grow downwards, by their column. */
    private final TreeMap<Integer, Open> open = new TreeMap<>();

    private String name = "";
    private int row;
    private int column;
    private int inner;
    private boolean hiddenRow;
    private final List<CellText> rowTexts = new ArrayList<>();

    TableReader(XmlCursor xml, Story story, DocumentBody body, GridBudget budget) {
        this.xml = xml;
        this.story = story;
        this.body = body;
        this.budget = budget;
        this.grid = new GridBuilder(budget);
    }

    /** A cell with what is known of its size. */
    private record Open(CellText text, int row, int column, int rowSpan, int columnSpan, boolean hidden, int element) {
        Open grown() {
            return new Open(text, row, column, rowSpan + 1, columnSpan, hidden, element);
        }

        Cell toCell() {
            return text.toCell(row, column, rowSpan, columnSpan, hidden, "");
        }
    }

    /** Reads the table whose start tag was last seen; {@code outer} is the cell around it, if any. */
    void read(@Nullable CellText outer, @Nullable TableReader outerTable) {
        name = outerTable == null ? body.nameTable() : outerTable.name + "." + ++outerTable.inner;
        int place = body.reserve();
        rows(outer);
        open.values().forEach(this::end);
        body.put(place, grid.build(name, Grid.Kind.TABLE, false, body.before(place)));
    }

    private void rows(@Nullable CellText outer) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "tr" -> row(outer);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(outer);
                default -> {
                    // table properties, bookmarks, tracked deletions
                }
            }
        }
    }

    private void row(@Nullable CellText outer) {
        column = 0;
        hiddenRow = false;
        rowTexts.clear();
        if (cells(ContentControl.NONE)) {
            row++;
            if (outer != null) {
                addTo(outer);
            }
        }
    }

    private void addTo(CellText outer) {
        for (int i = 0; i < rowTexts.size(); i++) {
            outer.append(i == 0 ? "" : "\t").append(rowTexts.get(i).text());
        }
        outer.lineEnd();
    }

    /** Reads the cells of a row, or of a control around cells. False if the row was deleted with tracking on. */
    private boolean cells(ContentControl control) {
        int depth = xml.depth();
        boolean kept = true;
        ContentControl inside = control;
        while (kept && xml.nextChild(depth)) {
            switch (xml.name()) {
                case "trPr" -> kept = rowProperties();
                case "tc" -> cell(control);
                case "sdtPr" -> inside = ContentControl.read(xml);
                case "sdtContent" -> cells(inside);
                case "sdt" -> cells(ContentControl.NONE);
                case "customXml", "ins", "moveTo" -> cells(control);
                default -> {
                    // exceptions to table properties, bookmarks, tracked deletions
                }
            }
        }
        if (!kept) {
            xml.leave(depth);
        }
        return kept;
    }

    private boolean rowProperties() {
        int depth = xml.depth();
        boolean kept = true;
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "gridBefore" -> column += Math.max(0, xml.number("val", 0));
                case "hidden" -> hiddenRow = xml.flag("val", true);
                case "del" -> kept = false;
                default -> {
                    // height, header and so on
                }
            }
        }
        return kept;
    }

    private void cell(ContentControl control) {
        int element = xml.elements();
        int depth = xml.depth();
        CellText text = new CellText(budget);
        CellProperties properties = CellProperties.NONE;
        while (xml.nextChild(depth)) {
            if (xml.name().equals("tcPr")) {
                properties = CellProperties.read(xml);
            } else {
                story.block(text, this);
            }
        }
        control.apply(text, 0);
        place(text, properties, element);
    }

    private void place(CellText text, CellProperties properties, int element) {
        int span = properties.columnSpan();
        Open above = open.get(column);
        if (properties.goesOn() && above != null && above.row() + above.rowSpan() == row) {
            open.put(column, above.grown());
        } else {
            close(column, span);
            open.put(
                    column,
                    new Open(
                            properties.deleted() ? new CellText(budget) : text,
                            row,
                            column,
                            1,
                            span,
                            hiddenRow,
                            element));
            rowTexts.add(text);
        }
        column += span;
    }

    private void end(Open cell) {
        grid.add(cell.toCell());
        story.places().cell(name, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.element());
    }

    /** Cells above the new one cannot grow any more. */
    private void close(int from, int span) {
        var above = open.subMap(from, from + span);
        above.values().forEach(this::end);
        above.clear();
    }
}
