package org.competency.intake.jobs;

/** Everything was done but for the mail of some mailboxes, which could not be read. */
final class MailboxesUnreadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailboxesUnreadException(String why) {
        super(why);
    }
}
