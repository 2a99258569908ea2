package org.competency.intake.reply;

import org.jspecify.annotations.Nullable;

/**
 * A reply claimed for sending.
 *
 * @param id key of the row
 * @param recipient address
 * @param language IETF tag
 * @param subject one line
 * @param text body
 * @param html body
 * @param messageId its Message-ID
 * @param inReplyTo Message-ID answered
 * @param references of the thread, separated by spaces
 * @param attempts how often it was tried before
 */
record DueReply(
        long id,
        String recipient,
        String language,
        String subject,
        String text,
        String html,
        String messageId,
        @Nullable String inReplyTo,
        @Nullable String references,
        int attempts) {}
