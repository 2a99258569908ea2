package org.competency.intake.mailbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of the ledger to list; null means any.
 *
 * @param since received at or after this instant
 * @param from address of the author, or its domain with a leading {@code @}
 * @param account name of the mailbox through which it came
 * @param waiting only those that wait for a person
 */
public record LedgerFilter(
        @Nullable MessageStatus status,
        @Nullable Outcome outcome,
        @Nullable MessageKind kind,
        @Nullable Instant since,
        @Nullable String from,
        @Nullable String account,
        boolean waiting) {

    /** Every row. */
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null, null, false);

    /** Rows of this status only. */
    public static LedgerFilter of(MessageStatus status) {
        return new LedgerFilter(status, null, null, null, null, null, false);
    }
}
