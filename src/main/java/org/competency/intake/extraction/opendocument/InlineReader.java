package org.competency.intake.extraction.opendocument;

import javax.xml.stream.XMLStreamConstants;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Reads what stands in a paragraph (OpenDocument 1.3 part 3, 6): text, fields, controls, notes, anchored shapes. */
final class InlineReader {

    private static final int MOST_SPACES = 1000;

    private final XmlCursor xml;
    private final Styles styles;
    private final Forms forms;
    private final Story story;
    private final Fields fields;
    private final TrackedChanges changes;
    private boolean afterSpace;

    InlineReader(XmlCursor xml, Styles styles, Forms forms, TrackedChanges changes, Story story) {
        this.xml = xml;
        this.styles = styles;
        this.forms = forms;
        this.story = story;
        this.fields = new Fields(xml);
        this.changes = changes;
    }

    /** Reads the paragraph whose start tag was last seen; {@code around} is the look of the place it stands in. */
    void paragraph(CellText text, Look around, @Nullable TableReader table) {
        boolean outer = afterSpace;
        afterSpace = !changes.deleting();
        content(text, styles.look("paragraph", xml.attribute("style-name"), around), table);
        afterSpace = outer;
    }

    private void content(CellText text, Look look, @Nullable TableReader table) {
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                    characters(text, look);
                case XMLStreamConstants.START_ELEMENT -> element(text, look, table);
                default -> {
                    // the end, or a comment
                }
            }
        }
    }

    private void element(CellText text, Look look, @Nullable TableReader table) {
        int depth = xml.depth();
        if (xml.name().equals("span")) {
            content(text, styles.look("text", xml.attribute("style-name"), look), table);
        } else if (!changes.mark()) {
            if (changes.deleting()) {
                content(text, look, table);
            } else if (!look.gone()) {
                afterSpace = false;
                inline(text, look, table);
            }
        }
        if (xml.depth() >= depth) {
            xml.leave(depth);
        }
    }

    private void inline(CellText text, Look look, @Nullable TableReader table) {
        switch (xml.name()) {
            case "s" -> text.append(" ".repeat(Math.max(1, Math.min(MOST_SPACES, xml.number("c", 1)))));
            case "tab" -> text.append("\t");
            case "line-break" -> text.lineEnd();
            case "drop-down" -> fields.dropDown(text);
            case "text-input" -> fields.input(text);
            case "placeholder" -> fields.placeholder(text);
            case "fieldmark" -> fields.mark(text);
            case "fieldmark-start" -> fields.begin(text);
            case "fieldmark-end" -> fields.end(text);
            case "content-control" -> control(text, look, table);
            case "note", "annotation" -> text.note(NoteText.read(xml));
            case "control" -> forms.show(text);
            case "frame", "g", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption" ->
                shape(text, look, table);
            case "annotation-end", "ruby-text", "hidden-text", "hidden-paragraph", "script", "event-listeners" -> {
                // no text, or none that is shown
            }
            default -> text(text, look, table);
        }
    }

    /** Links, fields and what else holds text that is shown; drawings hold other things. */
    private void text(CellText text, Look look, @Nullable TableReader table) {
        if (!xml.namespace().contains(":drawing:")) {
            content(text, look, table);
        }
    }

    private void shape(CellText text, Look look, @Nullable TableReader table) {
        if (xml.name().equals("frame") || xml.name().equals("g")) {
            story.blocks(look, text, table);
            return;
        }
        if (!text.blankSince(0)) {
            text.lineEnd();
        }
        story.blocks(look, text, table);
    }

    private void control(CellText text, Look look, @Nullable TableReader table) {
        ContentControl control = ContentControl.read(xml);
        int from = text.position();
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                    characters(text, look);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.name().equals("list-item")) {
                        control.choice(xml);
                        xml.skip();
                    } else {
                        element(text, look, table);
                    }
                }
                default -> {
                    // the end, or a comment
                }
            }
        }
        control.apply(text, from);
    }

    /** White space in the file is one space, and none at the start of a paragraph (OpenDocument 1.3 part 3, 6.1.2). */
    private void characters(CellText text, Look look) {
        if (look.gone() || changes.deleting()) {
            return;
        }
        String written = xml.characters();
        StringBuilder seen = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !afterSpace) {
                seen.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        text.append(Symbols.translate(look.font(), seen.toString()));
    }
}
