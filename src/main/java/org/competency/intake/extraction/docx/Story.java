package org.competency.intake.extraction.docx;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Reads what may stand in a document's body or in a cell: paragraphs, tables and the wrappers around them (ECMA-376
 * part 1, 17.2). Text goes to a cell where one is given, else becomes a paragraph of the body.
 */
final class Story {

    private final XmlCursor xml;
    private final GridBudget budget;
    private final DocumentBody body;
    private final CellPlaces places;
    private final ParagraphReader paragraphs;

    Story(XmlCursor xml, Styles styles, Notes notes, GridBudget budget, DocumentBody body) {
        this(xml, styles, notes, budget, body, CellPlaces.UNWANTED);
    }

    /** @param places is told where in the part each cell of a table stands */
    Story(XmlCursor xml, Styles styles, Notes notes, GridBudget budget, DocumentBody body, CellPlaces places) {
        this.places = places;
        this.xml = xml;
        this.budget = budget;
        this.body = body;
        this.paragraphs = new ParagraphReader(xml, styles, notes, this);
    }

    CellPlaces places() {
        return places;
    }

    void readDocument() {
        if (xml.nextElement()) {
            int document = xml.depth();
            while (xml.nextChild(document)) {
                if (xml.name().equals("body")) {
                    blocks(null, null);
                }
            }
        }
    }

    /**
     * Reads the children of the element last seen.
     *
     * @param cell where the text goes; null: to the body
     * @param table the table that the cell is in; null outside
     */
    void blocks(@Nullable CellText cell, @Nullable TableReader table) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            block(cell, table);
        }
    }

    /** Reads the element last seen. */
    void block(@Nullable CellText cell, @Nullable TableReader table) {
        switch (xml.name()) {
            case "p" -> paragraph(cell, table);
            case "tbl" -> new TableReader(xml, this, body, budget).read(cell, table);
            case "sdt" -> control(cell, table);
            case "customXml", "smartTag", "ins", "moveTo" -> blocks(cell, table);
            case "AlternateContent" -> alternatives(() -> blocks(cell, table));
            default -> {
                // section properties, bookmarks, tracked deletions
            }
        }
    }

    private void paragraph(@Nullable CellText cell, @Nullable TableReader table) {
        CellText text = cell == null ? body.paragraph() : cell;
        boolean goesOn = paragraphs.read(text, table);
        end(cell, text, goesOn);
    }

    private void end(@Nullable CellText cell, CellText text, boolean goesOn) {
        if (cell == null) {
            body.endParagraph(text, goesOn);
        } else if (!goesOn) {
            cell.lineEnd();
        }
    }

    private void control(@Nullable CellText cell, @Nullable TableReader table) {
        int depth = xml.depth();
        ContentControl control = ContentControl.NONE;
        while (xml.nextChild(depth)) {
            if (xml.name().equals("sdtPr")) {
                control = ContentControl.read(xml);
            } else if (xml.name().equals("sdtContent")) {
                controlled(control, cell, table);
            }
        }
    }

    private void controlled(ContentControl control, @Nullable CellText cell, @Nullable TableReader table) {
        if (cell == null && !control.isCheckBox() && !control.isPlaceholder()) {
            blocks(null, table);
            return;
        }
        CellText text = cell == null ? body.paragraph() : cell;
        int from = text.position();
        blocks(text, table);
        if (control.apply(text, from)) {
            end(cell, text, false);
        }
    }

    /** Reads the first choice of a markup compatibility element, else its fallback (ECMA-376 part 3). */
    void alternatives(Runnable content) {
        int depth = xml.depth();
        boolean done = false;
        while (xml.nextChild(depth)) {
            if (!done && (xml.name().equals("Choice") || xml.name().equals("Fallback"))) {
                content.run();
                done = true;
            }
        }
    }
}
