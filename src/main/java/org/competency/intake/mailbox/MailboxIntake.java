package org.competency.intake.mailbox;

import java.util.List;

/**
 * Brings what stands in the mailboxes into the ledger. Of all processes on one database only one reads a folder at a time:
 * who fetches or polls holds its lease.
 */
public interface MailboxIntake {

    /**
     * Fetches from every mailbox until it has nothing new, one after the other on the calling thread. One that fails does
     * not keep the others from being fetched. Without a configured mailbox nothing happens.
     *
     * @throws RuntimeException if the archive or the database fails; what was recorded before stays recorded
     */
    FetchReport fetch();

    /**
     * As {@link #fetch()}, from one mailbox.
     *
     * @param account its name
     * @throws IllegalArgumentException if there is none of this name
     */
    FetchReport fetch(String account);

    /**
     * Polls every mailbox in the background from now on, each at its own interval; failures are logged and tried again
     * later and later. The lease of a folder stays with this process until it ends polling or dies.
     */
    void startPolling();

    /** Ends polling and gives the leases up; a batch under way is finished. */
    void stopPolling();

    /** What became of the last fetch or poll of each folder in this process; folders that had none are left out. */
    List<FolderFetch> last();
}
