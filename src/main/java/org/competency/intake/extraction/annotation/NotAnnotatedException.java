package org.competency.intake.extraction.annotation;

/** A file into which no comments are written, and why, as a sentence for an operator. */
public final class NotAnnotatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnnotatedException(String message) {
        super(message);
    }

    NotAnnotatedException(String message, Throwable cause) {
        super(message, cause);
    }
}
