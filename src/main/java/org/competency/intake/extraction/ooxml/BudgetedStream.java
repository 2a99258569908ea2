package org.competency.intake.extraction.ooxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.competency.intake.extraction.grid.GridBudget;

/** Counts what comes out of a compressed part, whatever the archive's directory claims. */
final class BudgetedStream extends FilterInputStream {

    private final GridBudget budget;

    BudgetedStream(InputStream in, GridBudget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        budget.inflated(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        budget.inflated(Math.max(count, 0));
        return count;
    }
}
