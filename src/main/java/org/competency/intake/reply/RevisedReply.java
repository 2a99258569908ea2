package org.competency.intake.reply;

import org.jspecify.annotations.Nullable;

/**
 * What became of the reply to a message that was done again.
 *
 * @param action what is done about it
 * @param before what the last reply said; null if there was none
 * @param after what the new one says; null if there is none
 * @param recipient address of the new one; null if there is none
 * @param messageId Message-ID of the new one; null if there is none
 * @param reason why nothing is sent; "" if something is
 */
public record RevisedReply(
        Action action,
        @Nullable ReplyKind before,
        @Nullable ReplyKind after,
        @Nullable String recipient,
        @Nullable String messageId,
        String reason) {

    /** What is done about a reply. */
    public enum Action {
        /** The message had none; it gets its first. */
        FIRST,
        /** The message had one that no longer holds; a corrected one follows under a Message-ID of its own. */
        CORRECTED,
        /** What was written before still holds; nothing is sent. */
        KEPT,
        /** Something would have been sent, but the operator asked for no reply. */
        WITHHELD,
        /** The message is not answered at all. */
        NONE,
        /** The reply could not be written; a person must look. */
        FAILED
    }

    /** There is no reply, and none comes. */
    public static RevisedReply none(String reason) {
        return new RevisedReply(Action.NONE, null, null, null, null, reason);
    }

    /** Whether a mail goes out because of it. */
    public boolean isSent() {
        return action == Action.FIRST || action == Action.CORRECTED;
    }
}
