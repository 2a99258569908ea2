package org.competency.intake.extraction.docx;

import java.util.Locale;
import java.util.Map;

import org.competency.intake.extraction.grid.BoxGlyphs;

/**
 * Characters of symbol fonts that carry an answer. The code of such a character says nothing without its font: {@code þ} is
 * a ticked box in Wingdings. Codes are those of the fonts, 00 to FF.
 */
public final class Symbols {

    private static final String TICK = "✓";
    private static final String CROSS = "✗";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6F, BoxGlyphs.UNCHECKED),
            Map.entry(0x70, BoxGlyphs.UNCHECKED),
            Map.entry(0x71, BoxGlyphs.UNCHECKED),
            Map.entry(0x72, BoxGlyphs.UNCHECKED),
            Map.entry(0x78, BoxGlyphs.CHECKED),
            Map.entry(0xA8, BoxGlyphs.UNCHECKED),
            Map.entry(0xFB, CROSS),
            Map.entry(0xFC, TICK),
            Map.entry(0xFD, BoxGlyphs.CHECKED),
            Map.entry(0xFE, BoxGlyphs.CHECKED),
            Map.entry(0xE0, "→"),
            Map.entry(0xA7, "▪"));

    private static final Map<Integer, String> WINGDINGS_2 = Map.ofEntries(
            Map.entry(0x4F, CROSS),
            Map.entry(0x50, TICK),
            Map.entry(0x51, BoxGlyphs.CHECKED),
            Map.entry(0x52, BoxGlyphs.CHECKED),
            Map.entry(0x53, BoxGlyphs.CHECKED),
            Map.entry(0x54, BoxGlyphs.CHECKED),
            Map.entry(0x2A, BoxGlyphs.UNCHECKED),
            Map.entry(0xA3, BoxGlyphs.UNCHECKED));

    private static final Map<Integer, String> WEBDINGS = Map.of(0x61, TICK, 0x63, BoxGlyphs.UNCHECKED, 0x72, CROSS);

    private Symbols() {}

    /** A symbol given by its font and hexadecimal code; "" if it carries no meaning known here. */
    public static String symbol(String font, String hexCode) {
        try {
            int code = Integer.parseInt(hexCode, 16);
            if (isSymbolFont(font)) {
                return table(font).getOrDefault(code & 0xFF, "");
            }
            return code >= 0xF000 && code <= 0xF0FF ? "" : Character.toString(code);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Text that was written in a font: unchanged unless it is a symbol font. */
    public static String translate(String font, String text) {
        if (!isSymbolFont(font)) {
            return text;
        }
        Map<Integer, String> table = table(font);
        StringBuilder translated = new StringBuilder();
        text.codePoints().forEach(code -> {
            boolean ofTheFont = code <= 0xFF || code >= 0xF000 && code <= 0xF0FF;
            String known = ofTheFont ? table.get(code & 0xFF) : null;
            if (known != null) {
                translated.append(known);
            } else if (code < 0xF000 || code > 0xF0FF) {
                translated.appendCodePoint(code);
            }
        });
        return translated.toString();
    }

    private static boolean isSymbolFont(String font) {
        return font.length() >= 8 && !table(font).isEmpty();
    }

    private static Map<Integer, String> table(String font) {
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS;
            case "wingdings 2" -> WINGDINGS_2;
            case "webdings" -> WEBDINGS;
            default -> Map.of();
        };
    }
}
