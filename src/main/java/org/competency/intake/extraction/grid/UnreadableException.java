package org.competency.intake.extraction.grid;

/**
 * Ends the reading of one document that cannot or must not be read. Carries a code, because it leaves the forked process
 * as a {@link GridDocument.Problem} and not as an exception.
 */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code one of the codes of {@code ReadingReason}, such as {@code TOO_LARGE}
     * @param detail what was found and which limit it met, for an operator
     */
    public UnreadableException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Keeps what a library said about the file. */
    public UnreadableException(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** This as a problem of the document. */
    public GridDocument.Problem toProblem() {
        String message = getMessage();
        return new GridDocument.Problem(code, message == null ? "" : message);
    }
}
