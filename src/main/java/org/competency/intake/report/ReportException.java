package org.competency.intake.report;

/** A report could not be written; the message says where and what to do. */
public class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
