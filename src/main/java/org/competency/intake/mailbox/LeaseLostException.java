package org.competency.intake.mailbox;

/** Another process has taken over a folder, because this one stood still for longer than its lease. */
public class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(MailFolder folder) {
        super(
                "The mailbox %s was taken over by another process, since this one stood still for longer than the lease (intake.mailbox-lease); that one goes on, nothing is lost."
                        .formatted(folder));
    }
}
