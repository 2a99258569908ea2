package org.competency.intake.extraction.docx;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Reads a run: text, symbols, the parts of fields, and text boxes anchored in it. */
final class RunReader {

    private final XmlCursor xml;
    private final Styles styles;
    private final Notes notes;
    private final Story story;
    private final Deque<Field> fields = new ArrayDeque<>();

    RunReader(XmlCursor xml, Styles styles, Notes notes, Story story) {
        this.xml = xml;
        this.styles = styles;
        this.notes = notes;
        this.story = story;
    }

    /** A field that has begun: its form data, and where its result began, or -1 before. */
    private static final class Field {
        @Nullable
        LegacyField form;

        int resultFrom = -1;

        boolean hidesResult() {
            LegacyField known = form;
            return known != null && !known.isText();
        }
    }

    /** Reads the run element last seen. */
    void read(CellText text, @Nullable TableReader table) {
        RunStyle style = RunStyle.PLAIN;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("rPr")) {
                style = RunStyle.read(xml, styles);
            } else {
                content(style, text, table);
            }
        }
    }

    private void content(RunStyle style, CellText text, @Nullable TableReader table) {
        switch (xml.name()) {
            case "fldChar" -> fieldCharacter(text);
            case "footnoteReference" -> text.note(notes.footnote(xml.attribute("id", "")));
            case "endnoteReference" -> text.note(notes.endnote(xml.attribute("id", "")));
            case "commentReference" -> text.note(notes.comment(xml.attribute("id", "")));
            case "AlternateContent" -> story.alternatives(() -> textBoxes(text, table));
            case "drawing", "pict", "object" -> textBoxes(text, table);
            default -> {
                if (!style.gone() && fields.stream().noneMatch(Field::hidesResult)) {
                    characters(style, text);
                }
            }
        }
    }

    private void characters(RunStyle style, CellText text) {
        switch (xml.name()) {
            case "t" -> text.append(Symbols.translate(style.font(), xml.text()));
            case "tab", "ptab" -> text.append("\t");
            case "br", "cr" -> text.append("\n");
            case "noBreakHyphen" -> text.append("-");
            case "sym" -> text.append(Symbols.symbol(xml.attribute("font", ""), xml.attribute("char", "")));
            case "ruby" -> ruby(text);
            default -> {
                // deleted text, field codes, soft hyphens, page numbers
            }
        }
    }

    /** Text with a reading aid above it: only the text itself. */
    private void ruby(CellText text) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("rubyBase")) {
                int base = xml.depth();
                while (xml.nextChild(base)) {
                    read(text, null);
                }
            }
        }
    }

    private void textBoxes(CellText text, @Nullable TableReader table) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("txbxContent")) {
                if (!text.blankSince(0)) {
                    text.lineEnd();
                }
                story.blocks(text, table);
            } else {
                textBoxes(text, table);
            }
        }
    }

    private void fieldCharacter(CellText text) {
        switch (xml.attribute("fldCharType", "")) {
            case "begin" -> begin(text);
            case "separate" -> {
                Field field = fields.peek();
                if (field != null) {
                    field.resultFrom = text.position();
                }
            }
            case "end" -> {
                Field field = fields.poll();
                if (field != null && field.form != null) {
                    end(field, field.form, text);
                }
            }
            default -> {
                // no other kind is defined
            }
        }
    }

    private void begin(CellText text) {
        Field field = new Field();
        fields.push(field);
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("ffData")) {
                LegacyField form = LegacyField.read(xml);
                field.form = form;
                show(form, text);
            }
        }
    }

    private static void show(LegacyField form, CellText text) {
        Boolean checked = form.checked();
        String choice = form.choice();
        if (checked != null) {
            text.box(checked);
        } else if (choice != null) {
            int from = text.position();
            text.append(choice);
            if (form.chosen()) {
                text.filledSince(from);
            } else {
                text.placeholderSince(from);
            }
        }
    }

    private static void end(Field field, LegacyField form, CellText text) {
        if (form.isText() && field.resultFrom >= 0 && field.resultFrom <= text.position()) {
            String shown = text.textSince(field.resultFrom).strip();
            if (!shown.isEmpty() && shown.equals(form.preset().strip())) {
                text.placeholderSince(field.resultFrom);
            } else {
                text.filledSince(field.resultFrom);
            }
        }
    }
}
