package org.competency.intake.extraction.fork;

/** The machinery that reads files does not work; no fault of any file. */
public class ExtractionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExtractionException(String message) {
        super(message);
    }

    ExtractionException(String message, Throwable cause) {
        super(message, cause);
    }
}
