package org.competency.intake.mailbox.container;

/** A container cannot be read further; the message is a clause that says why. */
public final class DamagedContainerException extends Exception {

    private static final long serialVersionUID = 1L;

    public DamagedContainerException(String message) {
        super(message);
    }

    public DamagedContainerException(String message, Throwable cause) {
        super(message, cause);
    }
}
