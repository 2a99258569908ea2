package org.competency.intake.extraction.html;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;

/** Where text goes: into one cell, line by line, or into the paragraphs of the body. */
final class Flow {

    private final @Nullable DocumentBody body;
    private CellText text;
    private boolean afterSpace = true;

    private Flow(@Nullable DocumentBody body, CellText text) {
        this.body = body;
        this.text = text;
    }

    static Flow into(CellText cell) {
        return new Flow(null, cell);
    }

    static Flow into(DocumentBody body) {
        return new Flow(body, body.paragraph());
    }

    CellText text() {
        return text;
    }

    /** A block begins or ends here. */
    void edge() {
        if (body != null) {
            body.endParagraph(text, false);
            text = body.paragraph();
        } else if (!text.blankSince(0) && !text.endsLine()) {
            text.lineEnd();
        }
        afterSpace = true;
    }

    void lineBreak() {
        text.lineEnd();
        afterSpace = true;
    }

    /** Something stands here that is no text. */
    void mark() {
        afterSpace = false;
    }

    /** Adds text; runs of white space are one blank unless they are kept. */
    void add(String written, Look look) {
        if (look.preformatted()) {
            text.append(Symbols.translate(look.font(), written));
            return;
        }
        StringBuilder seen = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space || !afterSpace) {
                seen.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        text.append(Symbols.translate(look.font(), seen.toString()));
    }
}
