package org.competency.intake.ownership;

/** An event is not possible now; nothing was changed. The message says why. */
public final class OwnershipRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnershipRefusedException(String sentence) {
        super(sentence);
    }
}
