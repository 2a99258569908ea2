package org.competency.intake.extraction.pdf;

/**
 * A horizontal or vertical line as displayed.
 *
 * @param horizontal direction
 * @param at y of a horizontal, x of a vertical line
 * @param from smaller end
 * @param to larger end
 */
record Ruling(boolean horizontal, double at, double from, double to) {

    double length() {
        return to - from;
    }

    /** Whether two lines of different direction touch or cross, with a tolerance in points. */
    boolean meets(Ruling other, double tolerance) {
        return horizontal != other.horizontal
                && at >= other.from - tolerance
                && at <= other.to + tolerance
                && other.at >= from - tolerance
                && other.at <= to + tolerance;
    }
}
