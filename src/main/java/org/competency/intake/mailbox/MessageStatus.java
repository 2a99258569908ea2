package org.competency.intake.mailbox;

/** How far a message of the ledger has come. */
public enum MessageStatus {
    /** Archived and recorded; nothing has looked into it yet. */
    RECEIVED,
    /** Triaged; a reply is still to be composed. */
    READ,
    /** Nothing is left to do. */
    SETTLED,
    /** Could not be handled; an operator must release or ignore it. */
    QUARANTINED
}
