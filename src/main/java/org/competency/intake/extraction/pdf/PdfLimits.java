package org.competency.intake.extraction.pdf;

import org.competency.intake.extraction.grid.GridLimits;

/**
 * What a PDF may make us do. Past a limit reading stops and the document carries the problem {@code TOO_LARGE}.
 *
 * @param maxPages pages read, default 1000
 * @param maxCells cells kept, default 200,000
 * @param maxGlyphs characters drawn, default 4,000,000
 * @param maxPathPoints points of drawn paths, default 4,000,000
 * @param maxMainMemoryBytes of decoded streams held in memory before a scratch file is used, default 32 MiB
 */
record PdfLimits(int maxPages, int maxCells, long maxGlyphs, long maxPathPoints, long maxMainMemoryBytes) {

    static final PdfLimits DEFAULT = new PdfLimits(1000, 200_000, 4_000_000, 4_000_000, 32L << 20);

    PdfLimits {
        if (maxPages < 1 || maxCells < 1 || maxGlyphs < 1 || maxPathPoints < 1 || maxMainMemoryBytes < 1) {
            throw new IllegalArgumentException("A limit for PDF files is below 1");
        }
    }

    /** The limits of one document, as far as they say something about a PDF. */
    static PdfLimits within(GridLimits limits) {
        return new PdfLimits(
                limits.pages(),
                limits.cells(),
                limits.characters(),
                DEFAULT.maxPathPoints(),
                DEFAULT.maxMainMemoryBytes());
    }
}
