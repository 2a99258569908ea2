package org.competency.intake.reply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What becomes of a letter that is due. */
public sealed interface ComposedLetter {

    /** Key of the letter. */
    long letter();

    /**
     * A mail to be sent.
     *
     * @param letter key of the letter
     * @param message the message whose thread it goes on; null if none
     * @param about the version of a case that is the newest one; null if about no case
     * @param kind what it says
     * @param event number of the event that it tells of
     * @param recipient address
     * @param language IETF tag of the language that it is written in
     * @param subject one line
     * @param text body for readers of plain text
     * @param html body for others
     * @param messageId its own Message-ID, the same whenever it is composed
     * @param inReplyTo Message-ID of that message; null if it has none
     * @param references message-ids of the thread, oldest first
     * @param enclosures files that go with it
     */
    record Mail(
            long letter,
            @Nullable Long message,
            @Nullable Long about,
            ReplyKind kind,
            int event,
            String recipient,
            String language,
            String subject,
            String text,
            String html,
            String messageId,
            @Nullable String inReplyTo,
            List<String> references,
            List<Enclosure> enclosures)
            implements ComposedLetter {
        public Mail {
            references = List.copyOf(references);
            enclosures = List.copyOf(enclosures);
        }
    }

    /**
     * It cannot be written now; the next run tries again.
     *
     * @param letter key of the letter
     * @param reason what stands against it and what to do
     */
    record Hindered(long letter, String reason) implements ComposedLetter {}
}
