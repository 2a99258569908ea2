package org.competency.intake.extraction.rtf;

import java.io.ByteArrayOutputStream;

import org.competency.intake.extraction.docx.Symbols;

/** Collects characters that come as bytes of a code page and as Unicode numbers, until something else comes. */
final class TextBuffer {

    private final Fonts fonts;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();

    TextBuffer(Fonts fonts) {
        this.fonts = fonts;
    }

    void add(int value) {
        bytes.write(value);
    }

    void add(String characters, int font) {
        decode(font);
        text.append(characters);
    }

    private void decode(int font) {
        if (bytes.size() > 0) {
            text.append(bytes.toString(fonts.encoding(font)));
            bytes.reset();
        }
    }

    /** Takes out what was collected, all of it in one font. */
    String take(int font) {
        decode(font);
        if (text.isEmpty()) {
            return "";
        }
        String taken = Symbols.translate(fonts.name(font), text.toString());
        text.setLength(0);
        return taken;
    }
}
