package org.competency.intake.mailbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Looks into the mailbox without changing anything there or here. */
public interface MailboxPreview {

    /**
     * What a fetch would bring now. The folder is opened for reading only, and only headers are fetched.
     *
     * @param headers of so many messages at most
     * @throws MailboxUnavailableException if the mailbox cannot be reached or read
     */
    Waiting look(int headers);

    /**
     * Logs in and opens the folder for reading, and needs no database for it.
     *
     * @throws MailboxUnavailableException if that does not work
     * @throws IllegalStateException if no mailbox is configured
     */
    Folder connect();

    /**
     * A folder that can be read.
     *
     * @param messages how many it holds
     * @param newest when the server received the last one; null if it has none
     */
    record Folder(int messages, @Nullable Instant newest) {}

    /**
     * What waits in the mailbox.
     *
     * @param configured whether there is a mailbox at all
     * @param messages how many are new
     * @param bytes of them together
     * @param tooLarge how many of them are over the limit, of which only the header would be fetched
     * @param newest when the server received the last message of the folder; null if it has none
     * @param first the first of the new messages, the oldest first
     */
    record Waiting(
            boolean configured,
            int messages,
            long bytes,
            int tooLarge,
            @Nullable Instant newest,
            List<Header> first) {

        /** There is no mailbox. */
        public static final Waiting NO_MAILBOX = new Waiting(false, 0, 0, 0, null, List.of());

        public Waiting {
            first = List.copyOf(first);
        }
    }

    /**
     * A message that waits.
     *
     * @param uid its UID in the folder
     * @param receivedAt the server's INTERNALDATE
     * @param size in bytes
     * @param from address of the author; null if there is none
     * @param subject decoded; null if there is none
     */
    record Header(
            long uid,
            Instant receivedAt,
            long size,
            @Nullable String from,
            @Nullable String subject) {}
}
