package org.competency.intake.checklist.form;

/** Reckons how many lines a text takes where it is wrapped at the width of a column. */
final class TextHeight {

    /** Letters are narrower than the digits that a column's width counts, but words leave the ends of lines empty. */
    private static final double USED = 0.92;

    private TextHeight() {}

    /**
     * Lines of a text, at least 1.
     *
     * @param text with line feeds between its lines
     * @param width of the column in digits of the font
     * @param bold bold letters are wider
     */
    static int lines(String text, double width, boolean bold) {
        double room = Math.max(1, width * USED * (bold ? 0.9 : 1));
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += (int) Math.max(1, Math.ceil(width(line) / room));
        }
        return lines;
    }

    private static double width(String line) {
        return line.codePoints().mapToDouble(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Chinese, Japanese and Korean characters and pictures take two places. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFFE6)
                || c > 0xFFFF;
    }
}
