package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Assessment;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.assessment.AuditScope;
import org.competency.intake.assessment.Finding;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/** Reads what an audit is about: a version of the application, with the checklist that it was read with. */
@Component
class AuditSubject {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final Submissions submissions;
    private final Checklists checklists;
    private final Assessor assessor;
    private final OfficeProperties office;
    private final JsonMapper json;

    AuditSubject(
            Submissions submissions,
            Checklists checklists,
            Assessor assessor,
            OfficeProperties office,
            JsonMapper json) {
        this.submissions = submissions;
        this.checklists = checklists;
        this.assessor = assessor;
        this.office = office;
        this.json = json;
    }

    /** The newest version of the application, whatever its verdict. */
    Subject newest(AuditState audit) {
        return submissions
                .newestOf(audit.applicationId())
                .map(newest -> subject(audit, newest))
                .orElseThrow(() -> new IllegalStateException("Case %s has no version.".formatted(audit.caseNumber())));
    }

    /** The version that is audited. */
    Subject audited(AuditState audit) {
        return submissions.versionsOf(audit.applicationId()).stream()
                .filter(version -> version.id() == audit.submissionId())
                .findFirst()
                .map(version -> subject(audit, version))
                .orElseThrow(() -> new IllegalStateException(
                        "The audit of case %s is about a version that is not there.".formatted(audit.caseNumber())));
    }

    /** The language in which the newest version is written, as far as it shows. */
    Optional<Locale> language(AuditState audit) {
        return submissions
                .newestOf(audit.applicationId())
                .flatMap(newest -> WrittenLanguage.of(json.readValue(newest.reading(), Reading.class)));
    }

    /** The judgement without some of the case studies (P12). */
    Assessment without(Subject subject, Set<Integer> dropped) {
        LocalDate receivedOn = LocalDate.ofInstant(subject.submission().receivedAt(), office.zone());
        return assessor.assess(subject.checklist(), subject.reading(), receivedOn, dropped);
    }

    private Subject subject(AuditState audit, Submission submission) {
        Checklist checklist = checklists
                .find(new ChecklistRef(submission.program(), submission.checklistVersion()))
                .orElseThrow(() -> new AuditRefusedException(
                        "Version %d of case %s was read with %s %s, which is no longer in use; put its definition back to go on."
                                .formatted(
                                        submission.version(),
                                        audit.caseNumber(),
                                        submission.program(),
                                        submission.checklistVersion())));
        Reading reading = json.readValue(submission.reading(), Reading.class);
        List<Finding> findings =
                submission.findings() == null ? List.of() : json.readValue(submission.findings(), FINDINGS);
        return new Subject(submission, checklist, reading, findings);
    }

    /** A version of an application with all that was made of it. */
    record Subject(Submission submission, Checklist checklist, Reading reading, List<Finding> findings) {

        AuditScope scope() {
            return AuditScope.of(checklist, reading);
        }
    }
}
