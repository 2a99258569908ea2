package org.competency.intake.mailbox;

/**
 * A folder that is read. It has its own UIDs, its own cursor in the ledger and its own lease.
 *
 * @param mailbox the mailbox that it stands in
 * @param name its name at the server
 */
public record MailFolder(Mailbox mailbox, String name) {

    /** Name of the mailbox in the ledger. */
    public String account() {
        return mailbox.account();
    }

    public MailboxProperties settings() {
        return mailbox.settings();
    }

    /** For people: the mailbox, and the folder unless it is the usual one. */
    @Override
    public String toString() {
        return name.equals("INBOX") ? "'" + account() + "'" : "'" + account() + "', folder '" + name + "'";
    }
}
