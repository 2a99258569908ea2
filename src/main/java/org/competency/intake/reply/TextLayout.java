package org.competency.intake.reply;

/**
 * Lays out plain text: no line is wider than 76 columns, broken lines keep their indent, no more than one blank line follows
 * another, no line ends in blanks. East Asian characters count as two columns and may be broken anywhere.
 */
final class TextLayout {

    private static final int WIDTH = 76;

    private TextLayout() {}

    static String layOut(String text) {
        StringBuilder laidOut = new StringBuilder(text.length() + text.length() / 16);
        int blankLines = 1;
        for (String line : text.split("\\R", -1)) {
            if (line.isBlank()) {
                blankLines++;
                continue;
            }
            laidOut.append(laidOut.isEmpty() || blankLines == 0 ? "" : "\n");
            blankLines = 0;
            layOutLine(line.stripTrailing(), laidOut);
        }
        return laidOut.toString();
    }

    private static void layOutLine(String line, StringBuilder laidOut) {
        int hang = hangingIndent(line);
        int start = 0;
        String indent = "";
        while (start < line.length()) {
            int end = breakAfter(line, start, WIDTH - indent.length());
            laidOut.append(indent)
                    .append(line.substring(start, end).stripTrailing())
                    .append('\n');
            start = end;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            indent = " ".repeat(hang);
        }
    }

    /** Continued lines stand below the text of the first one, behind its indent and bullet. */
    private static int hangingIndent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        String rest = line.substring(indent);
        if (rest.startsWith("- ") || rest.startsWith("* ")) {
            indent += 2;
        }
        return Math.min(indent, WIDTH / 2);
    }

    /** Where to break: behind the last blank or wide character that fits, else behind the word however long it is. */
    private static int breakAfter(String line, int start, int width) {
        int columns = 0;
        int last = -1;
        int at = start;
        boolean text = false;
        while (at < line.length()) {
            int codePoint = line.codePointAt(at);
            columns += columns(codePoint);
            if (columns > width && last > 0) {
                return last;
            }
            at += Character.charCount(codePoint);
            text |= codePoint != ' ';
            if (text && (codePoint == ' ' || (columns(codePoint) == 2 && mayBreakBefore(line, at)))) {
                last = at;
            }
        }
        return line.length();
    }

    private static boolean mayBreakBefore(String line, int at) {
        return at < line.length() && "、。）」』,.:;%)]!?！？：；ー".indexOf(line.charAt(at)) < 0;
    }

    private static int columns(int codePoint) {
        if (codePoint < 0x1100) {
            return 1;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 2;
            default ->
                (codePoint >= 0x3000 && codePoint <= 0x30ff) || (codePoint >= 0xff01 && codePoint <= 0xff60) ? 2 : 1;
        };
    }
}
