package org.competency.intake.extraction.opendocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.XmlCursor;
import org.competency.intake.extraction.xlsx.CellAddress;
import org.competency.intake.extraction.xlsx.MergedArea;
import org.competency.intake.extraction.xlsx.SheetCells;

/**
 * Reads one sheet (OpenDocument 1.3 part 3, 9). Sheets are padded to their full size by rows and cells that say how often
 * they repeat: empty ones are only counted.
 */
final class SheetReader {

    private static final int ROWS = 1 << 20;
    private static final int COLUMNS = 1 << 14;

    private final XmlCursor xml;
    private final Styles styles;
    private final Forms forms;
    private final Story story;
    private final GridBudget budget;
    private final SheetCells cells;
    private final List<MergedArea> areas = new ArrayList<>();
    private final List<String> columnStyles = new ArrayList<>();

    private String name = "";
    private int declaredColumns;
    private int row;
    private long filled;
    private boolean linked;

    SheetReader(XmlCursor xml, Styles styles, GridBudget budget) {
        this.xml = xml;
        this.styles = styles;
        this.budget = budget;
        this.forms = new Forms(xml);
        this.story = new Story(xml, styles, forms, budget, new DocumentBody(budget));
        this.cells = new SheetCells(budget);
    }

    private record Filled(CellText text, int column, int times) {}

    /** Reads the table whose start tag was last seen; empty if it only keeps a copy of another file's sheet. */
    Optional<Grid> read(String nameIfNone) {
        name = xml.attribute("name", nameIfNone);
        boolean hidden = styles.isHiddenTable(xml.attribute("style-name", ""));
        parts(false);
        cells.merge(areas);
        return linked ? Optional.empty() : Optional.of(cells.build(name, hidden));
    }

    /** What could not be read: a control that floats over the sheet answers a question that only a person can see. */
    Optional<Problem> problem() {
        long unplaced = forms.unplaced();
        return unplaced == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        "UNPLACED_CONTROLS",
                        "%d form controls of the sheet '%s' belong to no cell".formatted(unplaced, name)));
    }

    private void parts(boolean hidden) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "forms" -> forms.read();
                case "table-source" -> linked |= name.startsWith("'file:");
                case "table-columns", "table-header-columns", "table-column-group" -> parts(hidden);
                case "table-header-rows", "table-rows" -> parts(hidden);
                case "table-row-group" ->
                    parts(hidden || !xml.attribute("display", "true").equals("true"));
                case "table-column" -> column();
                case "table-row" -> row(hidden);
                default -> {
                    // floating shapes, names, scenarios
                }
            }
        }
    }

    private void column() {
        int count = Math.min(COLUMNS - declaredColumns, Math.max(1, xml.number("number-columns-repeated", 1)));
        if (Visibility.isHidden(xml)) {
            cells.hideColumns(declaredColumns, declaredColumns + count - 1);
        }
        String style = xml.attribute("default-cell-style-name", "");
        for (int i = 0; i < count && columnStyles.size() < COLUMNS; i++) {
            columnStyles.add(style);
        }
        declaredColumns += count;
    }

    private void row(boolean inHiddenGroup) {
        boolean hidden = inHiddenGroup || Visibility.isHidden(xml);
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        String style = xml.attribute("default-cell-style-name", "");
        List<Filled> filledCells = new ArrayList<>();
        int column = 0;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            int repeated = Math.min(COLUMNS, Math.max(1, xml.number("number-columns-repeated", 1)));
            if (xml.name().equals("table-cell")) {
                merge(column);
                CellText text = cell(column, style);
                if (!text.isEmpty()) {
                    filledCells.add(new Filled(text, column, repeated));
                }
            } else if (!xml.name().equals("covered-table-cell")) {
                continue;
            }
            column = Math.min(COLUMNS, column + repeated);
        }
        for (int i = 0; i < times && !filledCells.isEmpty(); i++) {
            keep(row + i, filledCells, hidden);
        }
        row = (int) Math.min(ROWS, (long) row + times);
    }

    private void keep(int at, List<Filled> filledCells, boolean hidden) {
        for (Filled cell : filledCells) {
            for (int i = 0; i < cell.times(); i++) {
                if (++filled > budget.limits().cells()) {
                    throw new UnreadableException(
                            "TOO_LARGE",
                            "more than " + budget.limits().cells() + " cells, repeated ones counted each time");
                }
                cells.add(new CellAddress(at, cell.column() + i), cell.text(), hidden);
            }
        }
    }

    private void merge(int column) {
        int columns = Math.min(COLUMNS, xml.number("number-columns-spanned", 1));
        int rows = Math.min(ROWS, xml.number("number-rows-spanned", 1));
        if (columns > 1 || rows > 1) {
            budget.cell();
            areas.add(new MergedArea(row, column, row + Math.max(1, rows) - 1, column + Math.max(1, columns) - 1));
        }
    }

    private CellText cell(int column, String rowStyle) {
        String style = xml.attribute("style-name", rowStyle);
        String columnStyle = column < columnStyles.size() ? columnStyles.get(column) : "";
        Look look = styles.look("table-cell", style.isEmpty() ? columnStyle : style, Look.PLAIN);
        TypedValue value = TypedValue.read(xml);
        CellText text = new CellText(budget);
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "p", "h" -> story.block(look, text, null);
                case "annotation" -> text.note(NoteText.read(xml));
                case "control" -> forms.show(text);
                default -> {
                    // shapes that begin in this cell lie over others
                }
            }
        }
        value.apply(text);
        return text;
    }
}
