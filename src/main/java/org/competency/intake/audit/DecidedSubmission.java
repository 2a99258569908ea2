package org.competency.intake.audit;

import java.time.LocalDate;

import org.competency.intake.assessment.Verdict;

/**
 * What becomes of a judged submission.
 *
 * @param submission the submission
 * @param dueOn day by whose end the office answers
 */
public record DecidedSubmission(AssessedSubmission submission, LocalDate dueOn) {

    /** Whether an audit is queued for it. */
    public boolean isAudited() {
        return submission.verdict() == Verdict.COMPLETE;
    }
}
