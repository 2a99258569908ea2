package org.competency.intake.extraction.grid;

/** Makes text from any document safe to pass on: one kind of line end, no control characters, no blank edges. */
public final class TextCleaning {

    private TextCleaning() {}

    /**
     * Text with line feeds only, without blanks before them or at either end, without control characters and zero-width
     * marks, and without lone surrogates, which no database and no mail can carry.
     */
    public static String clean(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    endLine(clean);
                }
            } else if (c == '\n' || c == '\u000b' || c == '\u2028' || c == '\u2029') {
                endLine(clean);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\ufffd');
            } else if (c == '\t' || !isDropped(c)) {
                if (!clean.isEmpty() || !isSpace(c)) {
                    clean.append(c);
                }
            }
        }
        cutTrailingSpace(clean, true);
        return clean.toString();
    }

    /** Whether a character is white space for a reader, no-break and ideographic spaces included. */
    public static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || isDropped(c);
    }

    private static boolean isDropped(char c) {
        return Character.isISOControl(c) || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }

    private static void endLine(StringBuilder text) {
        cutTrailingSpace(text, false);
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private static void cutTrailingSpace(StringBuilder text, boolean linesToo) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1)) && (linesToo || text.charAt(end - 1) != '\n')) {
            end--;
        }
        text.setLength(end);
    }
}
