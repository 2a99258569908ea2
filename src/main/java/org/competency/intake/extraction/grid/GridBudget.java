package org.competency.intake.extraction.grid;

/** Counts what one document has used of its {@link GridLimits}. Not for several threads. */
public final class GridBudget {

    private final GridLimits limits;
    private int cells;
    private long characters;
    private long inflated;
    private int embedded;

    public GridBudget(GridLimits limits) {
        this.limits = limits;
    }

    /** The limits that are counted against. */
    public GridLimits limits() {
        return limits;
    }

    /** Counts one cell. */
    public void cell() {
        if (++cells > limits.cells()) {
            throw tooLarge("more than " + limits.cells() + " cells");
        }
    }

    /** Counts characters of text. */
    public void characters(int count) {
        characters += count;
        if (characters > limits.characters()) {
            throw tooLarge("more than " + limits.characters() + " characters of text");
        }
    }

    /** Counts bytes that came out of a compressed part. */
    public void inflated(long bytes) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw tooLarge("more than " + limits.inflatedBytes() + " bytes after decompression");
        }
    }

    /** Counts one file inside an archive. */
    public void embedded() {
        if (++embedded > limits.embedded()) {
            throw tooLarge("more than " + limits.embedded() + " files inside");
        }
    }

    /** Refuses a nesting beyond the limit. */
    public void depth(int depth) {
        if (depth > limits.depth()) {
            throw new UnreadableException("TOO_DEEP", "nested deeper than " + limits.depth() + " levels");
        }
    }

    private static UnreadableException tooLarge(String what) {
        return new UnreadableException("TOO_LARGE", what);
    }
}
