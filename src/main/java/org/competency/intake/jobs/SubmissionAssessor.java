package org.competency.intake.jobs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Assessment;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;
import org.competency.intake.submission.Assessed;
import org.competency.intake.submission.Submission;

/** Carries a stored submission to the assessor and its judgement back into words of the database. */
@Component
public class SubmissionAssessor {

    private final Checklists checklists;
    private final Assessor assessor;
    private final ZoneId officeZone;
    private final JsonMapper json;

    SubmissionAssessor(Checklists checklists, Assessor assessor, ZoneId officeZone, JsonMapper json) {
        this.checklists = checklists;
        this.assessor = assessor;
        this.officeZone = officeZone;
        this.json = json;
    }

    /** Judges it by the checklist version that it was read with; without side effects. */
    public Assessed assess(Submission submission) {
        Assessment assessment = checklists
                .find(new ChecklistRef(submission.program(), submission.checklistVersion()))
                .map(checklist -> assess(submission, checklist))
                .orElseGet(() -> withoutChecklist(submission));
        return new Assessed(
                submission.id(), assessment.verdict().name(), json.writeValueAsString(assessment.findings()));
    }

    private Assessment assess(Submission submission, Checklist checklist) {
        return assessor.assess(
                checklist,
                json.readValue(submission.reading(), Reading.class),
                LocalDate.ofInstant(submission.receivedAt(), officeZone));
    }

    /** The office took the definition away after the submission was read: nobody is judged by guesswork. */
    private static Assessment withoutChecklist(Submission submission) {
        return new Assessment(
                Verdict.REVIEW,
                List.of(Finding.checklistUnknown(submission.program() + " " + submission.checklistVersion())));
    }
}
