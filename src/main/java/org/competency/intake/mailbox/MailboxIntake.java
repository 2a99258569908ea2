package org.competency.intake.mailbox;

/** Brings what stands in the mailbox into the ledger. */
public interface MailboxIntake {

    /**
     * Fetches until the mailbox has nothing new, on the calling thread. Without a configured mailbox nothing happens.
     *
     * @throws MailboxUnavailableException if the mailbox cannot be reached or read; what was recorded before stays recorded
     */
    Fetched fetch();

    /** Polls in the background from now on; failures are logged and tried again later and later. */
    void startPolling();

    /** Ends polling; a batch under way is finished. */
    void stopPolling();
}
