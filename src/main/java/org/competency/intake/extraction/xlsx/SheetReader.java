package org.competency.intake.extraction.xlsx;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Reads the cells of one worksheet (ECMA-376 part 1, 18.3). */
final class SheetReader {

    private final XmlCursor xml;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final SheetNotes notes;
    private final GridBudget budget;
    private final SheetCells cells;

    private int row = -1;
    private int column;
    private boolean rowHidden;

    SheetReader(XmlCursor xml, SharedStrings strings, CellFormats formats, SheetNotes notes, GridBudget budget) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.notes = notes;
        this.budget = budget;
        this.cells = new SheetCells(budget);
    }

    Grid read(String name, boolean hidden) {
        if (xml.nextElement()) {
            int root = xml.depth();
            while (xml.nextChild(root)) {
                switch (xml.name()) {
                    case "cols" -> columns();
                    case "sheetData" -> rows();
                    case "mergeCells" -> mergedAreas();
                    default -> {
                        // views, validation, printing
                    }
                }
            }
        }
        notes.rest().forEach((cell, note) -> cells.add(cell, new CellText(budget).note(note), false));
        return cells.build(name, hidden);
    }

    private void columns() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            boolean noWidth = xml.attribute("width", "1").equals("0");
            if (xml.flag("hidden", false) || noWidth) {
                int last = Math.min(xml.number("max", 0), CellAddress.COLUMNS);
                cells.hideColumns(Math.max(xml.number("min", 1), 1) - 1, last - 1);
            }
        }
    }

    private void rows() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("row")) {
                row = xml.number("r", row + 2) - 1;
                // A sheet that hides its rows by default (zeroHeight) means those that it does not list.
                rowHidden = xml.flag("hidden", false);
                column = -1;
                int rowDepth = xml.depth();
                while (xml.nextChild(rowDepth)) {
                    cell();
                }
            }
        }
    }

    private void cell() {
        String address = xml.attribute("r");
        CellAddress place = address == null ? new CellAddress(row, column + 1) : CellAddress.parse(address);
        column = place.column();
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        CellText text = new CellText(budget);
        String value = null;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "f" -> text.formula();
                case "v" -> value = xml.text();
                case "is" -> text.append(shown(RichText.read(xml), style));
                default -> {
                    // extensions
                }
            }
        }
        show(text, type, value, style);
        text.note(notes.take(place));
        if (!text.isEmpty()) {
            cells.add(place, text, rowHidden);
        }
    }

    private void show(CellText text, String type, @Nullable String value, int style) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (formats.strikesOut(style) && !type.equals("s")) {
            return;
        }
        switch (type) {
            case "s" -> text.append(Symbols.translate(formats.font(style), shown(strings.text(index(value)), style)));
            case "str", "inlineStr" -> text.append(Symbols.translate(formats.font(style), RichText.unescape(value)));
            case "b" -> truth(text, isTrue(value), style);
            case "e", "d" -> text.append(value.strip());
            default -> number(text, value.strip(), style);
        }
    }

    private String shown(RichText text, int style) {
        return formats.strikesOut(style) ? text.inStruckCell() : text.text();
    }

    private void truth(CellText text, boolean value, int style) {
        if (formats.showsCheckBox(style)) {
            text.box(value);
        } else {
            text.append(value ? "TRUE" : "FALSE");
        }
    }

    private static boolean isTrue(String value) {
        return value.strip().equals("1") || value.strip().equalsIgnoreCase("true");
    }

    private static int index(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableException("CORRUPT", "a cell points to the shared text '" + value + "'", e);
        }
    }

    /** A number that is none is given as it stands: a person sees it, nothing is guessed. */
    private void number(CellText text, String value, int style) {
        try {
            text.append(formats.text(Double.parseDouble(value), style));
        } catch (NumberFormatException e) {
            text.append(value);
        }
    }

    private void mergedAreas() {
        int depth = xml.depth();
        List<MergedArea> areas = new ArrayList<>();
        while (xml.nextChild(depth)) {
            budget.cell();
            areas.add(MergedArea.parse(xml.attribute("ref", "")));
        }
        cells.merge(areas);
    }
}
