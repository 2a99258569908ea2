package org.competency.intake.extraction.grid;

import java.io.Serializable;

/**
 * How much of one document is read. Beyond any of these the document is {@code TOO_LARGE} or {@code TOO_DEEP}: half a
 * questionnaire would look like a whole one with answers missing.
 *
 * @param cells cells that are not empty
 * @param characters characters of text in cells, notes and paragraphs together
 * @param inflatedBytes bytes read out of compressed parts
 * @param depth nesting of XML elements, or of tables in tables
 * @param pages pages of a paged document
 * @param embedded files read out of one archive, at all levels
 */
public record GridLimits(int cells, int characters, long inflatedBytes, int depth, int pages, int embedded)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** 200,000 cells, 10 million characters, 200 MB inflated, 250 levels, 300 pages, 50 files. */
    public static final GridLimits DEFAULTS = new GridLimits(200_000, 10_000_000, 200L << 20, 250, 300, 50);

    public GridLimits {
        if (cells < 1 || characters < 1 || inflatedBytes < 1 || depth < 1 || pages < 1 || embedded < 1) {
            throw new IllegalArgumentException("Every limit must be at least 1: cells " + cells + ", characters "
                    + characters + ", inflated bytes " + inflatedBytes + ", depth " + depth + ", pages " + pages
                    + ", embedded files " + embedded);
        }
    }
}
