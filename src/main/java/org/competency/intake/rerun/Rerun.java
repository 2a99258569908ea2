package org.competency.intake.rerun;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.LaunchLock;
import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageStatus;
import org.competency.intake.reply.ReplyRevisions;
import org.competency.intake.reply.RevisedReply;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;
import org.competency.intake.triage.MessageTriage;
import org.competency.intake.triage.Triaged;

/**
 * Does messages again, one transaction each, while no job runs. A dry run does exactly the same and rolls it back.
 *
 * <p>A rerun never takes back a version of a case: a message that once brought one and would not do so now is left to a
 * person. Older versions of a case are history and stay as they are.
 */
@Component
public class Rerun {

    private static final Logger LOG = LoggerFactory.getLogger(Rerun.class);

    private final MessageLedger ledger;
    private final MessageTriage triage;
    private final Submissions submissions;
    private final RerunSteps steps;
    private final RerunHistory history;
    private final ReplyRevisions replies;
    private final LaunchLock lock;
    private final TransactionTemplate transaction;

    Rerun(
            MessageLedger ledger,
            MessageTriage triage,
            Submissions submissions,
            RerunSteps steps,
            RerunHistory history,
            ReplyRevisions replies,
            LaunchLock lock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.triage = triage;
        this.submissions = submissions;
        this.steps = steps;
        this.history = history;
        this.replies = replies;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How to do it.
     *
     * @param from first stage to be done again; not FETCH
     * @param replies whether corrected replies are written
     * @param dryRun whether all of it is rolled back
     * @param handled whether messages that a person has dealt with are done again too
     */
    public record Mode(IntakeStage from, boolean replies, boolean dryRun, boolean handled) {
        public Mode {
            if (from == IntakeStage.FETCH) {
                throw new IllegalArgumentException(
                        "Nothing is fetched again: the archive holds every message; begin with read, assess, queue or reply.");
            }
        }
    }

    /**
     * Does them again, in this order.
     *
     * @param done told of each as soon as it is committed
     * @throws org.competency.intake.jobs.JobLockedException if a job or another rerun is running
     */
    public void run(List<Long> messages, Mode mode, Consumer<RerunChange> done) {
        lock.holding(() -> {
            messages.forEach(message -> done.accept(again(message, mode)));
            return messages.size();
        });
    }

    private RerunChange again(long id, Mode mode) {
        Optional<LedgerRow> found = ledger.find(id);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no message %d".formatted(id));
        }
        Before before = new Before(found.get(), submissions.broughtBy(id).orElse(null));
        try {
            return why(before, mode)
                    .map(note -> before.left(RerunChange.Result.SKIPPED, steps.caseNumber(before.submission()), note))
                    .orElseGet(() -> again(before, mode));
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("message", id).log("Cannot do a message again");
            return before.left(
                    RerunChange.Result.NEEDS_A_PERSON,
                    steps.caseNumber(before.submission()),
                    "Doing it again failed, and it was left as it is: " + e.getMessage());
        }
    }

    /** Why a message is not done again; empty if it is. */
    private Optional<String> why(Before before, Mode mode) {
        LedgerRow row = before.row();
        Submission submission = before.submission();
        if (row.status() == MessageStatus.RECEIVED) {
            return Optional.of("It was not done yet; the next 'intake run' does it");
        }
        if (row.handledAt() != null && !mode.handled()) {
            return Optional.of("A person has dealt with it; name it with --message to take it up again");
        }
        if (mode.from() == IntakeStage.READ && row.extent() != FetchedMail.Extent.WHOLE) {
            return Optional.of("The archive does not hold the whole message; ask the sender for a smaller one");
        }
        if (mode.from() != IntakeStage.READ && mode.from() != IntakeStage.REPLY && submission == null) {
            return Optional.of("It brought no version of a case; only 'read' and 'reply' can be done again");
        }
        if (submission == null) {
            return Optional.empty();
        }
        return submissions
                .newestOf(submission.applicationId())
                .filter(newest -> newest.id() != submission.id())
                .map(newest -> "It brought version %d, and version %d took its place; only the newest is done again"
                        .formatted(submission.version(), newest.version()));
    }

    private RerunChange again(Before before, Mode mode) {
        // reading takes seconds and changes nothing, so it stays outside the transaction
        Triaged triaged =
                mode.from() == IntakeStage.READ ? triage.triage(before.row().message()) : null;
        RerunChange change = transaction.execute(status -> {
            RerunChange done = write(before, triaged, mode);
            if (mode.dryRun() || done.result() != RerunChange.Result.DONE) {
                status.setRollbackOnly();
            }
            return done;
        });
        if (change == null) {
            throw new IllegalStateException("The transaction ended without a result");
        }
        return change;
    }

    private RerunChange write(Before before, @Nullable Triaged triaged, Mode mode) {
        long id = before.row().id();
        steps.repeat(before, triaged, mode.from());
        LedgerRow row = ledger.find(id).orElseThrow();
        Submission submission = submissions.broughtBy(id).orElse(null);
        if (before.submission() != null && triaged != null && triaged.checklist() == null) {
            return before.left(
                    RerunChange.Result.NEEDS_A_PERSON,
                    steps.caseNumber(before.submission()),
                    "It brought version %d of this case, but read again it is %s%s; the case was left as it is"
                            .formatted(
                                    before.submission().version(),
                                    row.outcome(),
                                    row.reason() == null || row.reason().isBlank() ? "" : " (" + row.reason() + ")"));
        }
        RerunChange change = steps.compare(before, row, submission);
        RevisedReply reply = replies.revise(id, wanted(change, mode));
        RerunChange done = change.with(reply);
        if (done.isChange()) {
            history.add(done, mode.from(), before.submission(), submission);
        }
        return done;
    }

    private static ReplyRevisions.Wanted wanted(RerunChange change, Mode mode) {
        if (!mode.replies()) {
            return ReplyRevisions.Wanted.NOTHING;
        }
        return change.isJudgedDifferently() || mode.from() == IntakeStage.REPLY
                ? ReplyRevisions.Wanted.CORRECTION
                : ReplyRevisions.Wanted.ONLY_THE_FIRST;
    }

    /** A message and the submission that it brought, before it is done again. */
    record Before(LedgerRow row, @Nullable Submission submission) {

        RerunChange.Standing standing() {
            return RerunSteps.standing(row, submission);
        }

        RerunChange left(RerunChange.Result result, @Nullable String caseNumber, String note) {
            return new RerunChange(
                    row.id(),
                    result,
                    caseNumber,
                    submission == null ? 0 : submission.version(),
                    standing(),
                    standing(),
                    List.of(),
                    List.of(),
                    RevisedReply.none(""),
                    note);
        }
    }
}
