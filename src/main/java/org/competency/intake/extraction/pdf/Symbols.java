package org.competency.intake.extraction.pdf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Turns the characters of a font into text as one would type it, and the pictures of symbol fonts into check boxes. */
final class Symbols {

    static final String CHECKED = "☒";
    static final String UNCHECKED = "☐";
    private static final String CHECKED_FORMS =
            "☑☒\u2BBD\u2BBF\u2705\u274E\uD83D\uDDF5\uD83D\uDDF7\uD83D\uDDF9\uD83D\uDDF3";
    private static final String UNCHECKED_FORMS = "☐□◻❏❐❑❒▢";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, UNCHECKED),
            Map.entry(0x71, UNCHECKED),
            Map.entry(0x72, UNCHECKED),
            Map.entry(0x78, CHECKED),
            Map.entry(0xA8, UNCHECKED),
            Map.entry(0xA7, "▪"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, CHECKED),
            Map.entry(0xFE, CHECKED));

    private static final Map<Integer, String> WINGDINGS_2 = Map.ofEntries(
            Map.entry(0x4F, "✗"),
            Map.entry(0x50, "✓"),
            Map.entry(0x51, CHECKED),
            Map.entry(0x52, CHECKED),
            Map.entry(0x53, CHECKED),
            Map.entry(0x54, CHECKED),
            Map.entry(0xA3, UNCHECKED),
            Map.entry(0x2A, UNCHECKED),
            Map.entry(0x30, UNCHECKED));

    private Symbols() {}

    /**
     * The text of a character.
     *
     * @param unicode what the font says
     * @param code the character's code, which tells more than {@code unicode} in symbol fonts
     * @param fontName without subset prefix; "" if it has none
     */
    static String text(String unicode, int code, String fontName) {
        if (!unicode.isEmpty() && unicode.length() == 1 && unicode.charAt(0) < 0x80 && unicode.charAt(0) > ' ') {
            String symbol = symbol(unicode.charAt(0), fontName);
            return symbol != null ? symbol : unicode;
        }
        if (unicode.isBlank()) {
            return unicode.isEmpty() ? "" : " ";
        }
        char first = unicode.charAt(0);
        if (unicode.length() == 1 && (first < 0x100 || (first >= 0xF000 && first <= 0xF0FF))) {
            String symbol = symbol(first & 0xFF, first >= 0xF000 && fontName.isEmpty() ? "wingdings" : fontName);
            if (symbol != null) {
                return symbol;
            }
            if (first == 0xF0B7) {
                return "•";
            }
        }
        return normalise(unicode);
    }

    private static @Nullable String symbol(int code, String fontName) {
        if (fontName.isEmpty()) {
            return null;
        }
        String name = fontName.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
        if (name.contains("wingdings2")) {
            return WINGDINGS_2.get(code);
        }
        return name.contains("wingdings") && !name.contains("wingdings3") ? WINGDINGS.get(code) : null;
    }

    /** Check boxes of any look as ☒ or ☐, ligatures and wide forms as plain letters, nothing that has no width. */
    static String normalise(String unicode) {
        if (unicode.isEmpty()) {
            return "";
        }
        if (CHECKED_FORMS.contains(unicode)) {
            return CHECKED;
        }
        if (UNCHECKED_FORMS.contains(unicode)) {
            return UNCHECKED;
        }
        StringBuilder text = new StringBuilder(unicode.length());
        unicode.codePoints().forEach(point -> append(text, point));
        return text.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (point >= 0xFB00 && point <= 0xFB06) {
            text.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
        } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            text.append(' ');
        } else if (!hasNoWidth(point)) {
            text.appendCodePoint(point);
        }
    }

    private static boolean hasNoWidth(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || point == 0x34F || point == 0xFFFC;
    }

    static boolean isBox(String text) {
        return CHECKED.equals(text) || UNCHECKED.equals(text);
    }
}
