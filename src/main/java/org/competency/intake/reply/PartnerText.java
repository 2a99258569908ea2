package org.competency.intake.reply;

import org.jspecify.annotations.Nullable;

/**
 * Makes words of a stranger fit to stand in a reply: one line, no control characters, no characters that turn the
 * direction of writing, not longer than its place. Escaping for HTML is the templates' business.
 */
final class PartnerText {

    private PartnerText() {}

    /**
     * One line of at most {@code longest} characters.
     *
     * @param text as received; null counts as ""
     */
    static String line(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest + 2));
        boolean blank = false;
        int read = 0;
        while (read < text.length() && line.length() <= longest) {
            int codePoint = text.codePointAt(read);
            read += Character.charCount(codePoint);
            if (isBlank(codePoint)) {
                blank = !line.isEmpty();
            } else if (isVisible(codePoint)) {
                if (blank) {
                    line.append(' ');
                }
                blank = false;
                line.appendCodePoint(codePoint);
            }
        }
        return cut(line, longest);
    }

    private static String cut(StringBuilder line, int longest) {
        if (line.length() <= longest) {
            return line.toString();
        }
        int end = longest - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /** Format characters are left out: they hide text or turn its direction. Those that join letters are kept. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> codePoint == 0x200c || codePoint == 0x200d;
            default -> true;
        };
    }
}
