package org.competency.intake.cli;

/** The terminal that results go to. The launcher knows it; Java does not. */
final class Terminal {

    /** Long lines of running text are hard to read, however wide the terminal is. */
    private static final int WIDEST_TEXT = 110;

    private static final int USUAL = 80;

    private Terminal() {}

    /** Its columns; 0 if results go to a file or another program. */
    static int columns() {
        return Integer.getInteger("intake.columns", 0);
    }

    /** Columns for running text. */
    static int textColumns() {
        int columns = columns();
        return columns < 40 ? USUAL : Math.min(columns, WIDEST_TEXT);
    }
}
