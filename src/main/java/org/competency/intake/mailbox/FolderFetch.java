package org.competency.intake.mailbox;

import java.time.Instant;

/**
 * What became of fetching one folder.
 *
 * @param account name of the mailbox
 * @param folder the folder
 * @param state how it ended
 * @param fetched what it brought; before a failure too
 * @param reason why it failed or was left alone, a sentence for an operator; "" if it was fetched
 * @param at when it ended
 */
public record FolderFetch(String account, String folder, State state, Fetched fetched, String reason, Instant at) {

    /** How a fetch ended. */
    public enum State {
        /** Everything that stood there is in the ledger. */
        FETCHED,
        /** Another process reads this folder at the moment. */
        HELD,
        /** The folder could not be reached or read; the next fetch goes on from where it was. */
        FAILED
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
