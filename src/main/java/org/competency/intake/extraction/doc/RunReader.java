package org.competency.intake.extraction.doc;

import java.util.Optional;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.flow.Fields;
import org.competency.intake.extraction.flow.Flow;
import org.competency.intake.extraction.flow.FormField;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;

/** Reads the runs of a paragraph: text, symbols, and the characters that stand for something else ([MS-DOC] 2.4.1). */
final class RunReader {

    private static final char PICTURE = '\u0001';
    private static final char COMMENT_REFERENCE = '\u0005';
    private static final char CELL_MARK = '\u0007';
    private static final char LINE_BREAK = '\u000b';
    private static final char PAGE_BREAK = '\f';
    private static final char COLUMN_BREAK = '\u000e';
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATOR = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char NO_BREAK_HYPHEN = '\u001e';

    private final Flow flow;
    private final Fields fields;
    private final Notes notes;
    private final byte[] data;

    RunReader(HWPFDocument document, Flow flow, GridBudget budget) {
        this.flow = flow;
        this.fields = new Fields(budget);
        this.notes = Notes.of(document);
        byte[] stream = document.getDataStream();
        this.data = stream == null ? new byte[0] : stream;
    }

    /**
     * Reads a paragraph without its end.
     *
     * @return whether that end was deleted with tracking on
     */
    boolean read(Paragraph paragraph) {
        boolean deleted = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            deleted = run.isMarkedDeleted();
            if (!deleted) {
                read(run);
            }
        }
        return deleted;
    }

    void endCell() {
        fields.endCell();
    }

    private void read(CharacterRun run) {
        CellText text = flow.text();
        notes.anchoredIn(run.getStartOffset(), run.getEndOffset()).forEach(text::note);
        if (run.isSymbol()) {
            symbol(run, text);
            return;
        }
        StringBuilder plain = new StringBuilder();
        String characters = run.text();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (!isOrdinary(c)) {
                show(run, plain, text);
                special(c, run, text, plain);
            } else {
                plain.append(c);
            }
        }
        show(run, plain, text);
    }

    private void symbol(CharacterRun run, CellText text) {
        Ffn font = run.getSymbolFont();
        if (font != null && !isGone(run) && !fields.hideText()) {
            text.append(Symbols.symbol(font.getMainFontName(), Integer.toHexString(run.getSymbolCharacter())));
        }
    }

    private void show(CharacterRun run, StringBuilder plain, CellText text) {
        if (fields.hideText()) {
            fields.instruction(plain);
        } else if (!plain.isEmpty() && !isGone(run)) {
            String font = run.getFontName();
            text.append(Symbols.translate(font == null ? "" : font, plain.toString()));
        }
        plain.setLength(0);
    }

    /** Hidden text is not shown; text that is struck out was taken back by whoever wrote it. */
    private static boolean isGone(CharacterRun run) {
        return run.isVanished() || run.isStrikeThrough() || run.isDoubleStrikeThrough();
    }

    private static boolean isOrdinary(char c) {
        return c >= ' ' || c == '\t' || c == '\n';
    }

    private void special(char c, CharacterRun run, CellText text, StringBuilder plain) {
        switch (c) {
            case LINE_BREAK, PAGE_BREAK, COLUMN_BREAK -> plain.append('\n');
            case NO_BREAK_HYPHEN -> plain.append('-');
            case FIELD_BEGIN -> fields.begin();
            case FIELD_SEPARATOR -> fields.separate(text);
            case FIELD_END -> fields.end(text);
            case COMMENT_REFERENCE -> text.note(notes.nextComment());
            case PICTURE -> formField(run).ifPresent(form -> fields.form(form, text));
            case CELL_MARK -> {
                // says that the paragraph ends a cell or row
            }
            default -> {
                // ends of paragraphs, pictures, numbers of notes and pages, optional hyphens
            }
        }
    }

    private Optional<FormField> formField(CharacterRun run) {
        return run.isData() ? FormFieldData.read(data, run.getPicOffset()) : Optional.empty();
    }
}
