package org.competency.intake.award;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A competency that a partner holds or held.
 *
 * @param id key of the row
 * @param partnerId whose it is
 * @param partner name of that partner
 * @param program id of the checklist
 * @param applicationId application whose audit it comes from; null: it was held before, or the office decided otherwise
 * @param caseNumber of that application
 * @param status where it stands
 * @param achievedOn day from which it is held
 * @param renewalDue day by which it must be renewed
 * @param remindedDays so many days before that day the last reminder was due; null: none was yet
 * @param heldBy key of the award that it went into; null: none
 * @param version number of its last event
 * @param decidedAt when it was given or renewed last
 */
public record Award(
        long id,
        long partnerId,
        String partner,
        String program,
        @Nullable Long applicationId,
        @Nullable String caseNumber,
        AwardStatus status,
        LocalDate achievedOn,
        LocalDate renewalDue,
        @Nullable Integer remindedDays,
        @Nullable Long heldBy,
        int version,
        Instant decidedAt) {

    /** Whether the partner may call itself a holder. */
    public boolean isHeld() {
        return status.isHeld();
    }

    /**
     * After a move; nothing is written.
     *
     * @throws AwardRefusedException if the status does not allow it
     */
    Award after(AwardMove move) {
        return with(
                move.from(status).orElseThrow(() -> AwardRefusedException.move(this, move)),
                version + 1,
                renewalDue,
                remindedDays,
                heldBy);
    }

    Award renewedBy(LocalDate day) {
        return with(status, version, day, null, heldBy);
    }

    Award reminded(int days) {
        return with(status, version, renewalDue, days, heldBy);
    }

    Award heldBy(long award) {
        return with(status, version, renewalDue, remindedDays, award);
    }

    /** Given anew, for an application. */
    Award given(Award grant) {
        return new Award(
                id,
                partnerId,
                partner,
                program,
                grant.applicationId,
                grant.caseNumber,
                status,
                grant.achievedOn,
                grant.renewalDue,
                null,
                null,
                version,
                grant.decidedAt);
    }

    private Award with(
            AwardStatus newStatus, int newVersion, LocalDate day, @Nullable Integer reminded, @Nullable Long holder) {
        return new Award(
                id,
                partnerId,
                partner,
                program,
                applicationId,
                caseNumber,
                newStatus,
                achievedOn,
                day,
                reminded,
                holder,
                newVersion,
                decidedAt);
    }
}
