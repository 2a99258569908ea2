package org.competency.intake.extraction.pdf;

/**
 * A rectangle as displayed, in points from the top left corner of the page.
 *
 * @param luminance of its filling from 0 (black) to 1 (white); NaN where it is not known or there is none
 */
record Area(double left, double top, double right, double bottom, double luminance) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean contains(Area other, double tolerance) {
        return other.left >= left - tolerance
                && other.right <= right + tolerance
                && other.top >= top - tolerance
                && other.bottom <= bottom + tolerance;
    }

    Area union(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom),
                Double.NaN);
    }
}
