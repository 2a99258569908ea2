package org.competency.intake.reply;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reply as listed for people.
 *
 * @param id key of the row
 * @param message the message that it answers or, a letter, goes on from; null if none
 * @param kind what it says
 * @param revision 0 for the first of its kind to the message, above for those that correct an earlier reply
 * @param caseNumber the case that it is about; null if about none
 * @param recipient address
 * @param subject one line
 * @param messageId its Message-ID
 * @param status how far it has come
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next, if it waits
 * @param lastError why it was not sent at the last attempt; null if there was none
 * @param createdAt when it was written
 * @param sentAt when the mail server took it; null if it did not
 */
public record ReplyRow(
        long id,
        @Nullable Long message,
        ReplyKind kind,
        int revision,
        @Nullable String caseNumber,
        String recipient,
        String subject,
        String messageId,
        ReplyStatus status,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {}
