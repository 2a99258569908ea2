package org.competency.intake.export;

/** A packet cannot be written, because what it would hold cannot be shown to be what was received. Nothing is left half done. */
public final class PacketException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PacketException(String caseNumber, String why) {
        super("Cannot export the audit of case %s: %s. 'intake reconcile' says what else is damaged."
                .formatted(caseNumber, why));
    }

    PacketException(String caseNumber, String why, Throwable cause) {
        super("Cannot export the audit of case %s: %s".formatted(caseNumber, why), cause);
    }
}
