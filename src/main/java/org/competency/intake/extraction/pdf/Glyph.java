package org.competency.intake.extraction.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A character, or a run of characters that is kept together, where a reader sees it. Coordinates are points from the top left
 * corner of the page as displayed, y grows downwards.
 *
 * @param text normalised characters; a space for a drawn space
 * @param left start of the advance
 * @param right end of the advance
 * @param baseline y of the baseline
 * @param size height of the font
 * @param mark the marked content it stands in; null outside
 * @param kind what it was drawn as
 */
record Glyph(
        String text,
        double left,
        double right,
        double baseline,
        double size,
        @Nullable Mark mark,
        Kind kind) {

    /** What a glyph was drawn as. */
    enum Kind {
        /** Text of the page. */
        TEXT,
        /** A check box, drawn or by its character; the text is ☒ or ☐. */
        BOX,
        /** The value of a form field that somebody filled in. */
        FILLED,
        /** What a form field shows while nothing was chosen. */
        PLACEHOLDER
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isBox() {
        return kind == Kind.BOX;
    }

    double top() {
        return baseline - 0.75 * size;
    }

    double bottom() {
        return baseline + 0.22 * size;
    }

    double centreX() {
        return (left + right) / 2;
    }

    /** Half the height of a small letter. */
    double centreY() {
        return baseline - 0.3 * size;
    }

    /** What decides in which cell it stands: text grows over the bottom of its cell, hardly ever over the top. */
    double anchorY() {
        return baseline - 0.5 * size;
    }
}
