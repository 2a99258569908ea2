package org.competency.intake.mailbox;

/**
 * Something in which mailbox, ledger and archive do not agree.
 *
 * @param kind what it is
 * @param subject which message or file, such as {@code message 4711} or a digest
 * @param sentence what was found and what to do
 * @param repaired whether it was put right at once
 */
public record Discrepancy(Kind kind, String subject, String sentence, boolean repaired) {

    /** What can be wrong. */
    public enum Kind {
        /** A mailbox could not be compared, since it cannot be reached. */
        UNREACHABLE_MAILBOX,
        /** A message of the mailbox that should have a row has none. */
        MISSING_ROW,
        /** A row of the ledger was changed after it was written. */
        CHANGED_ROW,
        /** A row of the ledger was removed. */
        REMOVED_ROW,
        /** A row of the ledger was added by somebody else. */
        ADDED_ROW,
        /** The chain of the ledger is broken or cut off. */
        BROKEN_CHAIN,
        /** The bytes of a row are not in the archive. */
        MISSING_FILE,
        /** The bytes of a row were changed in the archive. */
        CHANGED_BYTES,
        /** A file of the archive belongs to no row, as after a crash; it does no harm and is kept. */
        ORPHAN_FILE
    }

    /** Whether somebody must look at it. */
    public boolean needsAPerson() {
        return !repaired && kind != Kind.ORPHAN_FILE;
    }
}
