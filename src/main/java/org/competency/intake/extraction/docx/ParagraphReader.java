package org.competency.intake.extraction.docx;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Reads a paragraph: runs, the wrappers around them, controls, and references to notes (ECMA-376 part 1, 17.3). */
final class ParagraphReader {

    private final XmlCursor xml;
    private final Notes notes;
    private final Story story;
    private final RunReader runs;

    private boolean endDeleted;

    ParagraphReader(XmlCursor xml, Styles styles, Notes notes, Story story) {
        this.xml = xml;
        this.notes = notes;
        this.story = story;
        this.runs = new RunReader(xml, styles, notes, story);
    }

    /**
     * Reads the paragraph element last seen.
     *
     * @return whether its end was deleted with tracking on, so that the next paragraph goes on in the same line
     */
    boolean read(CellText text, @Nullable TableReader table) {
        endDeleted = false;
        boolean goesOn = false;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("pPr")) {
                properties();
                goesOn = endDeleted;
            } else {
                inline(text, table);
            }
        }
        return goesOn;
    }

    private void properties() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("rPr")) {
                int mark = xml.depth();
                while (xml.nextChild(mark)) {
                    endDeleted |= xml.name().equals("del") || xml.name().equals("moveFrom");
                }
            }
        }
    }

    private void inlines(CellText text, @Nullable TableReader table) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            inline(text, table);
        }
    }

    private void inline(CellText text, @Nullable TableReader table) {
        switch (xml.name()) {
            case "r" -> runs.read(text, table);
            case "sdt" -> control(text, table);
            case "AlternateContent" -> story.alternatives(() -> inlines(text, table));
            case "commentRangeStart" -> text.note(notes.comment(xml.attribute("id", "")));
            case "del", "moveFrom", "pPr", "rPr", "sdtPr" -> {
                // deleted with tracking on, or no content
            }
            default -> inlines(text, table);
        }
    }

    private void control(CellText text, @Nullable TableReader table) {
        int depth = xml.depth();
        ContentControl control = ContentControl.NONE;
        while (xml.nextChild(depth)) {
            if (xml.name().equals("sdtPr")) {
                control = ContentControl.read(xml);
            } else if (xml.name().equals("sdtContent")) {
                int from = text.position();
                inlines(text, table);
                control.apply(text, from);
            }
        }
    }
}
