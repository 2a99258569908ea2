package org.competency.intake.rerun;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.AnswerChange;
import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.FindingChange;
import org.competency.intake.audit.AssessedSubmission;
import org.competency.intake.audit.AuditQueue;
import org.competency.intake.extraction.Reading;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.SubmissionAssessor;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.reply.RevisedReply;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.SubmissionStatus;
import org.competency.intake.submission.Submissions;
import org.competency.intake.triage.Triaged;
import org.competency.intake.triage.TriagedMessages;

/** The steps of the job for one message, and what they changed. */
@Component
class RerunSteps {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final MessageLedger ledger;
    private final TriagedMessages triagedMessages;
    private final Applications applications;
    private final Submissions submissions;
    private final SubmissionAssessor assessor;
    private final AuditQueue audits;
    private final JsonMapper json;

    RerunSteps(
            MessageLedger ledger,
            TriagedMessages triagedMessages,
            Applications applications,
            Submissions submissions,
            SubmissionAssessor assessor,
            AuditQueue audits,
            JsonMapper json) {
        this.ledger = ledger;
        this.triagedMessages = triagedMessages;
        this.applications = applications;
        this.submissions = submissions;
        this.assessor = assessor;
        this.audits = audits;
        this.json = json;
    }

    /** Does the stages from this one on, up to the point where the message waits for its reply. */
    void repeat(Rerun.Before before, @Nullable Triaged triaged, IntakeStage from) {
        long message = before.row().id();
        if (triaged != null) {
            ledger.reopen(message);
            triagedMessages.write(List.of(triaged));
        } else {
            ledger.awaitReply(message);
            if (before.submission() != null) {
                submissions.reopen(before.submission().id(), waitingFor(from));
            }
        }
        submissions.broughtBy(message).ifPresent(this::judge);
    }

    private static SubmissionStatus waitingFor(IntakeStage stage) {
        return switch (stage) {
            case FETCH, READ, ASSESS -> SubmissionStatus.READ;
            case QUEUE -> SubmissionStatus.ASSESSED;
            case REPLY -> SubmissionStatus.DECIDED;
        };
    }

    private void judge(Submission submission) {
        if (submission.status() == SubmissionStatus.READ) {
            submissions.record(List.of(assessor.assess(submission)));
        }
        List<AssessedSubmission> assessed = audits.assessed(submission.id() - 1, 1).stream()
                .filter(each -> each.id() == submission.id())
                .toList();
        audits.write(assessed.stream().map(audits::decide).toList());
    }

    RerunChange compare(Rerun.Before before, LedgerRow row, @Nullable Submission now) {
        Submission was = before.submission();
        return new RerunChange(
                row.id(),
                RerunChange.Result.DONE,
                caseNumber(now),
                now == null ? 0 : now.version(),
                before.standing(),
                standing(row, now),
                was == null || now == null ? List.of() : AnswerChange.between(reading(was), reading(now)),
                FindingChange.between(findings(was), findings(now)),
                RevisedReply.none(""),
                "");
    }

    @Nullable
    String caseNumber(@Nullable Submission submission) {
        return submission == null
                ? null
                : applications
                        .find(submission.applicationId())
                        .map(Application::caseNumber)
                        .map(String::valueOf)
                        .orElse(null);
    }

    static RerunChange.Standing standing(LedgerRow row, @Nullable Submission submission) {
        return new RerunChange.Standing(
                row.outcome(),
                row.reason() == null || row.reason().isBlank() ? null : row.reason(),
                submission == null ? null : submission.program() + " " + submission.checklistVersion(),
                submission == null ? null : submission.verdict(),
                submission == null ? null : submission.dueOn());
    }

    private Reading reading(Submission submission) {
        return json.readValue(submission.reading(), Reading.class);
    }

    private List<Finding> findings(@Nullable Submission submission) {
        return submission == null || submission.findings() == null
                ? List.of()
                : json.readValue(submission.findings(), FINDINGS);
    }
}
