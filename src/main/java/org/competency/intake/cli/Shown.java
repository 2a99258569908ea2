package org.competency.intake.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How values look on a terminal: one line, nothing that steers the terminal, times in the zone of the office. */
public final class Shown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Shown() {}

    /** As one line: white space folded; control and format characters of a stranger's text are left out. */
    public static String line(@Nullable Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replaceAll("[\\s\\u00a0]+", " ")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                        .strip();
    }

    /** To the minute, in this zone. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** A size in the unit that keeps it short. */
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        double size = bytes / 1024.0;
        for (String unit : new String[] {"KB", "MB"}) {
            if (size < 1000) {
                return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, unit);
            }
            size /= 1024;
        }
        return String.format(Locale.ROOT, "%.1f GB", size);
    }

    /** Columns that it takes on a terminal: two for East Asian wide characters and most pictographs, none for marks. */
    static int width(String text) {
        return text.codePoints().map(Shown::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115f
                || codePoint >= 0x2e80 && codePoint <= 0xa4cf
                || codePoint >= 0xac00 && codePoint <= 0xd7a3
                || codePoint >= 0xf900 && codePoint <= 0xfaff
                || codePoint >= 0xfe30 && codePoint <= 0xfe6f
                || codePoint >= 0xff00 && codePoint <= 0xff60
                || codePoint >= 0xffe0 && codePoint <= 0xffe6
                || codePoint >= 0x1f300 && codePoint <= 0x1faff
                || codePoint >= 0x20000 && codePoint <= 0x3fffd;
        return wide ? 2 : 1;
    }

    /** At most so many columns, with an ellipsis where something was cut off. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (used + width(codePoint) > columns - 1) {
                break;
            }
            kept.appendCodePoint(codePoint);
            used += width(codePoint);
            at += Character.charCount(codePoint);
        }
        return kept.toString().stripTrailing() + "…";
    }

    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }
}
