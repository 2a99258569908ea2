package org.competency.intake.audit;

import java.util.List;
import java.util.stream.Collectors;

/** What was to be done to an audit is not possible now; nothing was changed. The message says what is. */
public final class AuditRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditRefusedException(String sentence) {
        super(sentence);
    }

    /** A move that the status does not allow; says who brought it there. */
    static AuditRefusedException move(String caseNumber, AuditStatus status, AuditMove move, AuditEvent last) {
        return new AuditRefusedException("Cannot %s the audit of case %s: it is %s since %s (%s by %s). %s"
                .formatted(
                        move.words(), caseNumber, status, last.at(), last.move().words(), last.by(), possible(status)));
    }

    /** A move that the status does not allow. */
    static AuditRefusedException move(String caseNumber, AuditStatus status, AuditMove move) {
        return new AuditRefusedException("Cannot %s the audit of case %s: it is %s. %s"
                .formatted(move.words(), caseNumber, status, possible(status)));
    }

    private static String possible(AuditStatus status) {
        List<AuditMove> possible = AuditMove.possibleIn(status);
        return possible.isEmpty()
                ? "It has ended; a new version by the partner opens it again."
                : "Possible now: " + possible.stream().map(AuditMove::words).collect(Collectors.joining(", ")) + ".";
    }

    /** Somebody else was first. */
    static AuditRefusedException late(String caseNumber, AuditMove move, AuditEvent first) {
        return new AuditRefusedException(
                "Cannot %s the audit of case %s: %s was first (%s at %s), and it is %s now. Look at it again: 'intake audits show %s'."
                        .formatted(
                                move.words(),
                                caseNumber,
                                first.by(),
                                first.move().words(),
                                first.at(),
                                first.after(),
                                caseNumber));
    }
}
