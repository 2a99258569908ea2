package org.competency.intake.extraction.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The fonts of a document by number, as far as they decide what a byte says. */
final class Fonts {

    private static final int MOST = 10_000;

    /** A font; its encoding is null where the document's holds. */
    private record Font(String name, @Nullable Charset encoding) {}

    private final Map<Integer, Font> fonts = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private Charset document = CodePages.ofPage(1252);
    private @Nullable Charset encoding;
    private int defining = -1;
    private int standard;

    void documentPage(int page) {
        document = CodePages.ofPage(page);
    }

    void standard(int font) {
        standard = font;
    }

    /** Number of the font of text without one. */
    int standard() {
        return standard;
    }

    /** Takes a control word of the font table. */
    void define(Tokens word) {
        switch (word.word()) {
            case "f" -> {
                endDefinition();
                defining = word.number(0);
            }
            case "fcharset" -> encoding = CodePages.ofFont(word.number(1), document);
            case "cpg" -> encoding = CodePages.ofPage(word.number(1252));
            default -> {
                // families, pitch, alternatives
            }
        }
    }

    /** Takes a byte of the font table. */
    void define(int value) {
        if (value == ';') {
            endDefinition();
        } else if (name.length() < 100) {
            name.append((char) value);
        }
    }

    private void endDefinition() {
        if (defining >= 0 && fonts.size() < MOST) {
            fonts.put(defining, new Font(name.toString().strip(), encoding));
        }
        defining = -1;
        encoding = null;
        name.setLength(0);
    }

    String name(int font) {
        Font known = fonts.get(font);
        return known == null ? "" : known.name();
    }

    Charset encoding(int font) {
        Font known = fonts.get(font);
        return known == null || known.encoding() == null ? document : known.encoding();
    }
}
