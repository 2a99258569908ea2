package org.competency.intake.mailbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;

/**
 * A row of the ledger with all its columns. What a later step fills in is null until then.
 *
 * @param extent how much of the message is in the archive
 * @param referenceIds message-ids of References, separated by blanks
 * @param attachments JSON list of name, mediaType, size, sha256, role and path
 * @param handledAt when a person dealt with it; null if none did or had to
 * @param purgedAt when its bytes and what it said of people were removed; null if they are kept
 */
public record LedgerRow(
        long id,
        String account,
        String folder,
        long uidValidity,
        long uid,
        Sha256 sha256,
        long size,
        FetchedMail.Extent extent,
        Instant receivedAt,
        Instant fetchedAt,
        MessageStatus status,
        @Nullable MessageKind kind,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable Long duplicateOf,
        @Nullable String messageId,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String subject,
        @Nullable String inReplyTo,
        @Nullable String referenceIds,
        @Nullable Instant sentAt,
        @Nullable Boolean mayReply,
        @Nullable String whyNot,
        @Nullable String attachments,
        @Nullable Instant handledAt,
        @Nullable Instant purgedAt,
        Instant updatedAt) {

    /** The row as triage takes it. */
    public LedgerMessage message() {
        return new LedgerMessage(id, account, folder, uidValidity, uid, sha256, size, receivedAt, duplicateOf);
    }
}
