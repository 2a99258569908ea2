package org.competency.intake.cli.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.VersionDiff;
import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.AuditRow;
import org.competency.intake.cli.Json;
import org.competency.intake.cli.Session;
import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.rerun.RerunHistory;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/**
 * Everything that is known of a case.
 *
 * @param application the case
 * @param versions its versions, the oldest first
 * @param audit its audit, if one is queued
 * @param replies what was written about it, the oldest first
 * @param reruns what reruns changed, the oldest first
 */
record CaseFile(
        Application application,
        List<Version> versions,
        Optional<AuditRow> audit,
        List<ReplyRow> replies,
        List<RerunHistory.Entry> reruns) {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /**
     * One version, with what changed since the one before.
     *
     * @param submission its row
     * @param message the message that brought it
     * @param reading what was read
     * @param findings what was found
     * @param diff what changed since the version before; nothing for the first
     */
    record Version(
            Submission submission,
            @Nullable LedgerRow message,
            Reading reading,
            List<Finding> findings,
            VersionDiff diff) {}

    /**
     * The file of a case.
     *
     * @param number as typed, in any case
     * @throws IllegalArgumentException if it is no case number or there is no such case
     */
    static CaseFile open(String number, Session session) {
        CaseNumber caseNumber = new CaseNumber(number.strip().toUpperCase(Locale.ROOT));
        Application application = session.get(Applications.class)
                .find(caseNumber)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no case %s; see 'intake cases list'.".formatted(caseNumber)));
        List<Submission> submissions = session.get(Submissions.class).versionsOf(application.id());
        return new CaseFile(
                application,
                versions(submissions, session.get(MessageLedger.class)),
                session.get(AuditQueue.class).find(caseNumber.value()),
                session.get(Replies.class).ofCase(caseNumber.value()),
                session.get(RerunHistory.class)
                        .of(submissions.stream().map(Submission::message).toList()));
    }

    private static List<Version> versions(List<Submission> submissions, MessageLedger ledger) {
        return submissions.stream()
                .map(submission -> {
                    Optional<Submission> before = submissions.stream()
                            .filter(other -> other.version() == submission.version() - 1)
                            .findFirst();
                    return new Version(
                            submission,
                            ledger.find(submission.message()).orElse(null),
                            reading(submission),
                            findings(submission),
                            before.map(earlier -> diff(earlier, submission)).orElse(VersionDiff.NOTHING));
                })
                .toList();
    }

    private static VersionDiff diff(Submission earlier, Submission later) {
        boolean judged = earlier.verdict() != null && later.verdict() != null;
        return VersionDiff.between(
                reading(earlier),
                reading(later),
                judged ? findings(earlier) : List.of(),
                judged ? findings(later) : List.of());
    }

    private static Reading reading(Submission submission) {
        return Json.MAPPER.readValue(submission.reading(), Reading.class);
    }

    private static List<Finding> findings(Submission submission) {
        return submission.findings() == null ? List.of() : Json.MAPPER.readValue(submission.findings(), FINDINGS);
    }
}
