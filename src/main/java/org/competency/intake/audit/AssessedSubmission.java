package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.ChecklistRef;

/**
 * A submission that was judged and waits for its due date.
 *
 * @param id key of the submission
 * @param applicationId its application
 * @param partner name of the partner
 * @param organisation mail domain that applied; the address where a domain says nothing
 * @param version its version, from 1
 * @param receivedAt when the mail server received it
 * @param checklist the checklist version that it was judged by
 * @param verdict what it amounts to
 * @param auditDueOn due date of the audit already queued for the application; null if there is none
 * @param daysLeft business days left of that promise, if the audit is on hold because the partner owes an answer; null
 *     otherwise
 */
public record AssessedSubmission(
        long id,
        long applicationId,
        String partner,
        String organisation,
        int version,
        Instant receivedAt,
        ChecklistRef checklist,
        Verdict verdict,
        @Nullable LocalDate auditDueOn,
        @Nullable Integer daysLeft) {}
