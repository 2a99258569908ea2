package org.competency.intake.retention;

import java.time.LocalDate;

/**
 * What was purged of a kind, or would be.
 *
 * @param kind of the mails
 * @param before mails of before the beginning of this day at the office
 * @param messages how many
 * @param bytes of these mails as they were received
 */
public record Purged(Kind kind, LocalDate before, long messages, long bytes) {

    /** What becomes of mails decides how long they are kept. */
    public enum Kind {
        /** Nobody answered them: automatic mails, delivery reports, duplicates. */
        IGNORED,
        /** They were answered and opened no case. */
        ANSWERED,
        /** They belong to a case that has ended. */
        CLOSED_CASES
    }
}
