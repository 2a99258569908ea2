package org.competency.intake.archive;

import org.jspecify.annotations.Nullable;

/** The archive could not keep or give back some bytes; the message says which and what to do. */
public class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ArchiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
