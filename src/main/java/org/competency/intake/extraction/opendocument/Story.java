package org.competency.intake.extraction.opendocument;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Reads what may stand in a text's body, in a cell or in a shape: paragraphs, lists, sections, tables (OpenDocument 1.3
 * part 3, 5). Text goes to a cell where one is given, else becomes a paragraph of the body.
 */
final class Story {

    private final XmlCursor xml;
    private final Styles styles;
    private final Forms forms;
    private final GridBudget budget;
    private final DocumentBody body;
    private final TrackedChanges changes;
    private final InlineReader inlines;

    Story(XmlCursor xml, Styles styles, Forms forms, GridBudget budget, DocumentBody body) {
        this.xml = xml;
        this.styles = styles;
        this.forms = forms;
        this.budget = budget;
        this.body = body;
        this.changes = new TrackedChanges(xml);
        this.inlines = new InlineReader(xml, styles, forms, changes, this);
    }

    /**
     * Reads the children of the element last seen.
     *
     * @param look how text looks there
     * @param cell where the text goes; null: to the body
     * @param table the table that the cell is in; null outside
     */
    void blocks(Look look, @Nullable CellText cell, @Nullable TableReader table) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            block(look, cell, table);
        }
    }

    /** Reads the element last seen. */
    void block(Look look, @Nullable CellText cell, @Nullable TableReader table) {
        switch (xml.name()) {
            case "p", "h" -> paragraph(look, cell, table);
            case "table" -> new TableReader(xml, styles, this, body, budget).read(cell, table);
            case "section" -> section(look, cell, table);
            case "forms" -> forms.read();
            case "tracked-changes" -> changes.read();
            case "control" -> control(cell);
            case "list", "list-item", "list-header", "numbered-paragraph" -> blocks(look, cell, table);
            case "table-of-content",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index",
                    "alphabetical-index",
                    "bibliography",
                    "index-body",
                    "index-title" -> blocks(look, cell, table);
            case "frame", "text-box", "g", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption" ->
                blocks(look, cell, table);
            default -> {
                // declarations, templates of indexes, pictures
            }
        }
    }

    private void section(Look look, @Nullable CellText cell, @Nullable TableReader table) {
        boolean hidden = !xml.attribute("display", "true").equals("true")
                || styles.look("section", xml.attribute("style-name"), look).gone();
        if (!hidden) {
            blocks(look, cell, table);
        }
    }

    private void paragraph(Look look, @Nullable CellText cell, @Nullable TableReader table) {
        CellText text = cell == null ? body.paragraph() : cell;
        inlines.paragraph(text, look, table);
        end(cell, text);
    }

    private void control(@Nullable CellText cell) {
        CellText text = cell == null ? body.paragraph() : cell;
        forms.show(text);
        end(cell, text);
    }

    private void end(@Nullable CellText cell, CellText text) {
        if (cell == null) {
            body.endParagraph(text, changes.deleting());
        } else if (!changes.deleting()) {
            cell.lineEnd();
        }
    }
}
