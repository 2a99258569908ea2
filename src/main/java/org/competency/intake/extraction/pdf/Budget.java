package org.competency.intake.extraction.pdf;

/** Counts what a document makes us hold or do, so that no file can take more than its share. */
final class Budget {

    private final PdfLimits limits;
    private long glyphs;
    private long strokes;

    Budget(PdfLimits limits) {
        this.limits = limits;
    }

    void glyph() {
        if (++glyphs > limits.maxGlyphs()) {
            throw new LimitReached("more than %d characters".formatted(limits.maxGlyphs()));
        }
    }

    void stroke() {
        if (++strokes > limits.maxPathPoints()) {
            throw new LimitReached("more than %d points of drawn paths".formatted(limits.maxPathPoints()));
        }
    }

    /** A limit was passed: what was read until then is kept and said to be incomplete. */
    static final class LimitReached extends RuntimeException {
        LimitReached(String message) {
            super(message, null, false, false);
        }
    }
}
