package org.competency.intake.mailbox.mime;

/** A message goes beyond a limit; never leaves this package. */
final class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    LimitExceededException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
