package org.competency.intake.serve;

/** A scheduled run failed; the message says why. It is tried again by itself. */
class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailedException(String message) {
        super(message);
    }
}
