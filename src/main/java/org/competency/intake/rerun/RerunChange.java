package org.competency.intake.rerun;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.AnswerChange;
import org.competency.intake.assessment.FindingChange;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.reply.RevisedReply;

/**
 * What doing one message again came to.
 *
 * @param message key of the ledger row
 * @param result whether it was done again, and if not, why not
 * @param caseNumber of the case that it belongs to; null without one
 * @param version of the case that it brought; 0 if it brought none
 * @param before what stood there
 * @param after what stands there now
 * @param answers rows that were read differently
 * @param findings findings that came, went or changed
 * @param reply what became of the reply
 * @param note a sentence for an operator; "" if there is nothing to say
 */
public record RerunChange(
        long message,
        Result result,
        @Nullable String caseNumber,
        int version,
        Standing before,
        Standing after,
        List<AnswerChange> answers,
        List<FindingChange> findings,
        RevisedReply reply,
        String note) {

    public RerunChange {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /** Whether a message was done again. */
    public enum Result {
        DONE,
        /** It was left as it is; the note says why. */
        SKIPPED,
        /** Doing it again would take something back, or failed; it was left as it is, and a person must look. */
        NEEDS_A_PERSON
    }

    /**
     * How a message and its submission stand.
     *
     * @param outcome of the message; null if nothing looked into it yet
     * @param reason for an operator; null if the outcome says it all
     * @param checklist version of the checklist; null without a submission
     * @param verdict of the submission; null if there is none
     * @param dueOn day by which the office answers; null if it is not decided
     */
    public record Standing(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String checklist,
            @Nullable String verdict,
            @Nullable LocalDate dueOn) {}

    /** Whether anything is different now. */
    public boolean isChange() {
        return isJudgedDifferently() || !answers.isEmpty() || reply.isSent();
    }

    /** Whether the partner may have to be told something else. */
    boolean isJudgedDifferently() {
        return before.outcome() != after.outcome()
                || !Objects.equals(before.verdict(), after.verdict())
                || !Objects.equals(before.dueOn(), after.dueOn())
                || !Objects.equals(before.checklist(), after.checklist())
                || !findings.isEmpty();
    }

    RerunChange with(RevisedReply revised) {
        return new RerunChange(message, result, caseNumber, version, before, after, answers, findings, revised, note);
    }
}
