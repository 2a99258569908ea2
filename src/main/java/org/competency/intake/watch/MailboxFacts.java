package org.competency.intake.watch;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How fetching from a folder goes.
 *
 * @param account name of the mailbox
 * @param folder the folder
 * @param fetchedAt when it was fetched last without failure; null: never
 * @param failingSince since when it fails; null if it does not
 * @param failure why; "" if it does not
 * @param mailAt when the newest mail was received there; null: never any
 * @param watchedSince when fetching was first tried
 * @param reader the process that fetched last
 */
public record MailboxFacts(
        String account,
        String folder,
        @Nullable Instant fetchedAt,
        @Nullable Instant failingSince,
        String failure,
        @Nullable Instant mailAt,
        Instant watchedSince,
        String reader) {

    /** For people and metrics: the mailbox, and the folder unless it is the usual one. */
    public String name() {
        return folder.equals("INBOX") ? account : account + "/" + folder;
    }
}
