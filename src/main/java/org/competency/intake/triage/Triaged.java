package org.competency.intake.triage;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.mailbox.DeliveryReport;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.MessageStatus;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;

/**
 * What a message turned out to be, before its case is looked up.
 *
 * @param message the ledger row
 * @param parsed what it says; null if it could not be parsed
 * @param outcome what becomes of it; SUBMISSION stands for any version of a case until the case is known
 * @param reason a sentence for an operator; "" if the outcome says it all
 * @param files what became of each attached file
 * @param checklist the completed checklist, if the outcome is SUBMISSION
 * @param report what a delivery report says, if the outcome is BOUNCE
 */
public record Triaged(
        LedgerMessage message,
        @Nullable ParsedMessage parsed,
        Outcome outcome,
        String reason,
        List<FileResult> files,
        @Nullable ReadAttachment checklist,
        @Nullable DeliveryReport report) {

    /** A message that is no delivery report. */
    Triaged(
            LedgerMessage message,
            @Nullable ParsedMessage parsed,
            Outcome outcome,
            String reason,
            List<FileResult> files,
            @Nullable ReadAttachment checklist) {
        this(message, parsed, outcome, reason, files, checklist, null);
    }

    static Triaged bounce(LedgerMessage message, ParsedMessage parsed, DeliveryReport report) {
        return new Triaged(message, parsed, Outcome.BOUNCE, report.reason(), List.of(), null, report);
    }

    static Triaged quarantined(LedgerMessage message, @Nullable ParsedMessage parsed, String reason) {
        return new Triaged(message, parsed, Outcome.QUARANTINED, reason, List.of(), null);
    }

    static Triaged withoutFiles(LedgerMessage message, @Nullable ParsedMessage parsed, Outcome outcome, String reason) {
        return new Triaged(message, parsed, outcome, reason, List.of(), null);
    }

    /** The same message with another outcome. */
    Triaged as(Outcome changed, String why) {
        return new Triaged(message, parsed, changed, why, files, checklist, report);
    }

    /** The same without the bytes of attachments. */
    Triaged withoutContents() {
        return new Triaged(
                message,
                parsed == null ? null : parsed.withoutContents(),
                outcome,
                reason,
                files,
                checklist == null ? null : checklist.withoutContent(),
                report);
    }

    /** Where the message stands after triage. */
    MessageStatus status() {
        return switch (outcome) {
            case DUPLICATE, BOUNCE, IGNORED -> MessageStatus.SETTLED;
            case QUARANTINED -> MessageStatus.QUARANTINED;
            default -> MessageStatus.READ;
        };
    }
}
