package org.competency.intake.mailbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Looks into the mailboxes without changing anything there or here. */
public interface MailboxPreview {

    /**
     * What a fetch would bring now, by folder. The folders are opened for reading only, and only headers are fetched. One
     * that cannot be read says so; the others are looked into all the same.
     *
     * @param headers of so many messages of each folder at most
     */
    List<Waiting> look(int headers);

    /**
     * Logs in and opens a folder for reading, and needs no database for it.
     *
     * @throws MailboxUnavailableException if that does not work
     */
    Folder connect(MailFolder folder);

    /**
     * A folder that can be read.
     *
     * @param messages how many it holds
     * @param newest when the server received the last one; null if it has none
     * @param moving whether settled mail can be moved out of it (RFC 6851, or RFC 4315)
     * @param full how much of the mailbox's quota is used, in percent; null if it has none or the server does not tell
     */
    record Folder(
            int messages,
            @Nullable Instant newest,
            boolean moving,
            @Nullable Integer full) {}

    /**
     * What waits in a folder.
     *
     * @param account name of the mailbox
     * @param folder the folder
     * @param problem why it cannot be read, a sentence; "" if it can
     * @param messages how many are new
     * @param bytes of them together
     * @param tooLarge how many of them are over the limit, of which only the header would be fetched
     * @param newest when the server received the last message of the folder; null if it has none
     * @param first the first of the new messages, the oldest first
     */
    record Waiting(
            String account,
            String folder,
            String problem,
            int messages,
            long bytes,
            int tooLarge,
            @Nullable Instant newest,
            List<Header> first) {

        public Waiting {
            first = List.copyOf(first);
        }

        /** A folder that cannot be read. */
        public static Waiting unreadable(MailFolder folder, String problem) {
            return new Waiting(folder.account(), folder.name(), problem, 0, 0, 0, null, List.of());
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
