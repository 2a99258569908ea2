package org.competency.intake.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.competency.intake.audit.AuditTable.Moved;

/**
 * What newer versions of applications do to their audits. One that waits follows the newest complete version and is held
 * while a newer one is not complete. One with an auditor goes on, and the auditor is told: by a new version alone nothing is
 * taken from under his hands. One that has ended is queued again by a complete version.
 */
final class NewVersions {

    private final Map<Long, AuditState> byApplication = new HashMap<>();
    private final ResponseClock clock;
    private final Turns turns;
    private final List<Moved> moves = new ArrayList<>();

    /** @param audits those of the applications concerned, as they stand; version 0 for those being queued */
    NewVersions(List<AuditState> audits, ResponseClock clock, Turns turns) {
        this.clock = clock;
        this.turns = turns;
        audits.forEach(audit -> byApplication.put(audit.applicationId(), audit));
    }

    /** The moves of these decisions in their order. */
    List<Moved> follow(List<? extends DecidedSubmission> decided) {
        decided.forEach(this::follow);
        return List.copyOf(moves);
    }

    private void follow(DecidedSubmission decided) {
        AuditState audit = byApplication.get(decided.submission().applicationId());
        if (audit == null) {
            return;
        }
        long submission = decided.submission().id();
        boolean isNew = submission > audit.newestSubmissionId();
        boolean complete = decided.isAudited();
        if (audit.version() == 0) {
            queue(audit, decided);
        } else if (audit.status().isEnded()) {
            if (isNew && complete) {
                AuditState again = audit.after(AuditMove.APPLY_AGAIN)
                        .of(null)
                        .on(null)
                        .about(submission)
                        .due(decided.submission().receivedAt(), decided.dueOn(), turns.next(decided));
                move(audit, AuditMove.APPLY_AGAIN, again, decided);
            }
        } else if (audit.status() == AuditStatus.ON_HOLD && complete && submission >= audit.submissionId()) {
            move(
                    audit,
                    AuditMove.RESUME,
                    audit.after(AuditMove.RESUME)
                            .about(submission)
                            .due(audit.receivedAt(), decided.dueOn(), turn(audit, decided)),
                    decided);
        } else if (audit.status() == AuditStatus.QUEUED && !complete && submission >= audit.submissionId()) {
            hold(audit, decided);
        } else if (isNew) {
            AuditState told = audit.after(AuditMove.NEW_VERSION);
            boolean replaces = complete && !audit.status().isExamined();
            move(audit, AuditMove.NEW_VERSION, replaces ? told.about(submission) : told.knowing(submission), decided);
        }
    }

    /** Whoever keeps the day keeps the place. */
    private Turns.Turn turn(AuditState audit, DecidedSubmission decided) {
        return audit.dueOn().equals(decided.dueOn())
                ? new Turns.Turn(audit.renewal(), audit.place())
                : turns.next(decided);
    }

    /** The clock stands from now on: what is left of the promise is kept for the next version. */
    private void hold(AuditState audit, DecidedSubmission decided) {
        AssessedSubmission submission = decided.submission();
        AuditState held = audit.after(AuditMove.HOLD).knowing(submission.id());
        int left = clock.daysLeft(submission.receivedAt(), audit.dueOn());
        moves.add(new Moved(
                audit,
                AuditMove.HOLD,
                held,
                Act.ofTheProduct(),
                "version %d (%s); %d business days left".formatted(submission.version(), submission.verdict(), left),
                left));
        byApplication.put(held.applicationId(), held);
    }

    private void queue(AuditState audit, DecidedSubmission decided) {
        AuditState queued = new AuditState(
                audit.id(),
                audit.caseNumber(),
                audit.applicationId(),
                audit.program(),
                audit.partner(),
                audit.submissionId(),
                audit.newestSubmissionId(),
                AuditStatus.QUEUED,
                1,
                null,
                null,
                audit.receivedAt(),
                audit.dueOn(),
                audit.renewal(),
                audit.place());
        if (decided.isAudited()) {
            move(audit, AuditMove.QUEUE, queued, decided);
        }
    }

    private void move(AuditState before, AuditMove move, AuditState after, DecidedSubmission decided) {
        AssessedSubmission submission = decided.submission();
        String detail = "version %d (%s)".formatted(submission.version(), submission.verdict());
        String notice = move == AuditMove.NEW_VERSION && before.status().isExamined()
                ? detail + " has come; the audit goes on with the version that it began with"
                : detail;
        moves.add(new Moved(before, move, after, Act.ofTheProduct(), notice));
        byApplication.put(after.applicationId(), after);
    }
}
