package org.competency.intake.reply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What becomes of a message that waited for its reply. */
public sealed interface ComposedReply {

    /** Key of the message. */
    long message();

    /** The version of a case that the message brought; null if it brought none. */
    @Nullable
    Long submission();

    /**
     * A reply to be sent.
     *
     * @param message the message answered
     * @param submission the version that the message brought, which is acknowledged by this; null if it brought none
     * @param about the version that the reply is about; null if about none
     * @param kind what it says
     * @param recipient address
     * @param language IETF tag of the language that it is written in
     * @param subject one line
     * @param text body for readers of plain text
     * @param html body for others
     * @param messageId its own Message-ID, the same whenever it is composed
     * @param inReplyTo Message-ID of the message answered; null if it has none
     * @param references message-ids of the thread, oldest first
     * @param revision 0 for the first reply of its kind to the message, above for those that correct an earlier reply
     * @param enclosures files that go with it
     */
    record Letter(
            long message,
            @Nullable Long submission,
            @Nullable Long about,
            ReplyKind kind,
            String recipient,
            String language,
            String subject,
            String text,
            String html,
            String messageId,
            @Nullable String inReplyTo,
            List<String> references,
            int revision,
            List<Enclosure> enclosures)
            implements ComposedReply {
        public Letter {
            references = List.copyOf(references);
            enclosures = List.copyOf(enclosures);
        }

        /** The first reply of its kind. */
        public Letter(
                long message,
                @Nullable Long submission,
                @Nullable Long about,
                ReplyKind kind,
                String recipient,
                String language,
                String subject,
                String text,
                String html,
                String messageId,
                @Nullable String inReplyTo,
                List<String> references) {
            this(
                    message,
                    submission,
                    about,
                    kind,
                    recipient,
                    language,
                    subject,
                    text,
                    html,
                    messageId,
                    inReplyTo,
                    references,
                    0,
                    List.of());
        }
    }

    /**
     * What was written before stands: the message is settled again and nothing is sent.
     *
     * @param message the message
     * @param submission the version that it brought; null if it brought none
     */
    record Kept(long message, @Nullable Long submission) implements ComposedReply {}

    /**
     * Nobody is answered: the message is settled.
     *
     * @param message the message
     * @param submission the version that it brought; null if it brought none
     * @param reason the rule that forbids a reply
     */
    record NoLetter(long message, @Nullable Long submission, String reason) implements ComposedReply {}

    /**
     * No reply could be written: the message goes to quarantine, and its neighbours go on.
     *
     * @param message the message
     * @param submission the version that it brought; null if it brought none
     * @param reason what went wrong and what to do
     */
    record Failed(long message, @Nullable Long submission, String reason) implements ComposedReply {}
}
