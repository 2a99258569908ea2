package org.competency.intake.reply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reply claimed for sending.
 *
 * @param id key of the row
 * @param kind what it says
 * @param recipient address
 * @param language IETF tag
 * @param subject one line
 * @param text body
 * @param html body
 * @param messageId its Message-ID
 * @param inReplyTo Message-ID answered
 * @param references of the thread, separated by spaces
 * @param attempts how often it was tried before
 * @param account the mailbox through which the message came that it answers; null if it answers none
 * @param enclosures files that go with it
 */
record DueReply(
        long id,
        ReplyKind kind,
        String recipient,
        String language,
        String subject,
        String text,
        String html,
        String messageId,
        @Nullable String inReplyTo,
        @Nullable String references,
        int attempts,
        @Nullable String account,
        List<Enclosure> enclosures) {

    DueReply {
        enclosures = List.copyOf(enclosures);
    }

    DueReply with(List<Enclosure> files) {
        return new DueReply(
                id,
                kind,
                recipient,
                language,
                subject,
                text,
                html,
                messageId,
                inReplyTo,
                references,
                attempts,
                account,
                files);
    }
}
