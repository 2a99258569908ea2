package org.competency.intake.extraction.pdf;

/**
 * Between what lines are set.
 *
 * @param left where lines start
 * @param right where they wrap
 * @param spacedWraps whether the program that made the file draws a space where it wraps a line between words
 */
record Margins(double left, double right, boolean spacedWraps) {

    /** Between the sides of a cell, as far from them as its leftmost letter is. */
    static Margins inside(Area cell, double leftmost, boolean spacedWraps) {
        double padding = Math.max(0, Math.min(leftmost - cell.left(), 6));
        return new Margins(cell.left() + padding, cell.right() - padding, spacedWraps);
    }

    /** Room that is left on a line, which may be centred. */
    double room(TextLine line) {
        double before = line.left() - left;
        double after = right - line.right();
        boolean centred = before > 3 && Math.abs(before - after) < 3;
        return centred ? before + after : after;
    }
}
