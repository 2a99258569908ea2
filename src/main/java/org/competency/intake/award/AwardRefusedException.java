package org.competency.intake.award;

/** What was to be done about an award is not possible now; nothing was changed. The message says what is. */
public final class AwardRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AwardRefusedException(String sentence) {
        super(sentence);
    }

    /** A move that the status does not allow. */
    static AwardRefusedException move(Award award, AwardMove move) {
        return new AwardRefusedException("Cannot %s the award %s of '%s': it is %s."
                .formatted(move.words(), award.program(), award.partner(), award.status()));
    }

    /** Somebody else was first. */
    static AwardRefusedException late(Award award, AwardMove move, AwardEvent first) {
        return new AwardRefusedException(
                "Cannot %s the award %s of '%s': %s was first (%s at %s), and it is %s now. Look at it again: 'intake partners show'."
                        .formatted(
                                move.words(),
                                award.program(),
                                award.partner(),
                                first.by(),
                                first.move().words(),
                                first.at(),
                                first.after()));
    }
}
