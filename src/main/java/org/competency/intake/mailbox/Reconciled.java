package org.competency.intake.mailbox;

import java.util.List;

/**
 * What a comparison of mailbox, ledger and archive came to.
 *
 * @param mailboxMessages messages that stand in the mailbox
 * @param rows rows of the ledger
 * @param files files of the archive
 * @param chainHead digest over all rows of the ledger; noted elsewhere, it proves that none was changed since
 * @param outcomeHead the same over what became of every message
 * @param discrepancies everything in which they do not agree, at most {@value #MOST}
 */
public record Reconciled(
        int mailboxMessages,
        long rows,
        long files,
        String chainHead,
        String outcomeHead,
        List<Discrepancy> discrepancies) {

    /** More are not listed: something is wrong with the whole. */
    public static final int MOST = 1_000;

    public Reconciled {
        discrepancies = List.copyOf(discrepancies);
    }

    /** How many discrepancies were put right. */
    public int repaired() {
        return (int) discrepancies.stream().filter(Discrepancy::repaired).count();
    }

    /** How many discrepancies somebody must look at. */
    public int open() {
        return (int) discrepancies.stream().filter(Discrepancy::needsAPerson).count();
    }
}
