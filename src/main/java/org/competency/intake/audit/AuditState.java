package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An audit as its life cycle needs it.
 *
 * @param id key of the audit
 * @param caseNumber of its application
 * @param applicationId its application
 * @param program id of the checklist
 * @param partner name of the partner
 * @param submissionId the version of the application that is audited
 * @param newestSubmissionId the newest version that the audit has been told of
 * @param status where it stands
 * @param version number of its last event
 * @param auditor who has it; null: nobody
 * @param scheduledFor when it takes place; null: not agreed
 * @param receivedAt receipt of the version that was queued first
 * @param dueOn day by whose end the office answers
 * @param renewal whether it renews a competency
 * @param place its place among those due on the same day, see {@link Turns}
 */
public record AuditState(
        long id,
        String caseNumber,
        long applicationId,
        String program,
        String partner,
        long submissionId,
        long newestSubmissionId,
        AuditStatus status,
        int version,
        @Nullable String auditor,
        @Nullable Instant scheduledFor,
        Instant receivedAt,
        LocalDate dueOn,
        boolean renewal,
        int place) {

    /**
     * After a move; nothing is written.
     *
     * @throws AuditRefusedException if the status does not allow it
     */
    AuditState after(AuditMove move) {
        AuditStatus next = move.from(status).orElseThrow(() -> AuditRefusedException.move(caseNumber, status, move));
        return with(next, version + 1, auditor, scheduledFor, submissionId, newestSubmissionId);
    }

    AuditState of(@Nullable String other) {
        return with(status, version, other, scheduledFor, submissionId, newestSubmissionId);
    }

    AuditState on(@Nullable Instant day) {
        return with(status, version, auditor, day, submissionId, newestSubmissionId);
    }

    /** About this version of the application. */
    AuditState about(long submission) {
        return with(status, version, auditor, scheduledFor, submission, Math.max(newestSubmissionId, submission));
    }

    /** Knowing of this version of the application. */
    AuditState knowing(long submission) {
        return with(status, version, auditor, scheduledFor, submissionId, Math.max(newestSubmissionId, submission));
    }

    /** With a new promise, and its turn on that day. */
    AuditState due(Instant received, LocalDate day, Turns.Turn turn) {
        return new AuditState(
                id,
                caseNumber,
                applicationId,
                program,
                partner,
                submissionId,
                newestSubmissionId,
                status,
                version,
                auditor,
                scheduledFor,
                received,
                day,
                turn.renewal(),
                turn.place());
    }

    private AuditState with(
            AuditStatus newStatus,
            int newVersion,
            @Nullable String newAuditor,
            @Nullable Instant day,
            long submission,
            long newest) {
        return new AuditState(
                id,
                caseNumber,
                applicationId,
                program,
                partner,
                submission,
                newest,
                newStatus,
                newVersion,
                newAuditor,
                day,
                receivedAt,
                dueOn,
                renewal,
                place);
    }
}
