package org.competency.intake.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What triage found out about a message, to be written to its row.
 *
 * @param id key of the ledger row, which must still be RECEIVED
 * @param parsed what the message says; null if it could not be parsed
 * @param status READ if a reply is still to be composed, else SETTLED or QUARANTINED
 * @param outcome what becomes of it
 * @param reason a sentence for an operator; "" if the outcome says it all
 * @param files what became of each attachment, as JSON; null: the attachments as parsed
 */
public record MessageSettlement(
        long id,
        @Nullable ParsedMessage parsed,
        MessageStatus status,
        Outcome outcome,
        String reason,
        @Nullable String files) {}
