package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;

/** Judges by the rules of the program, one class a rule. */
final class ChecklistAssessor implements Assessor {

    private final List<Rule> rules;

    ChecklistAssessor(Checklists checklists) {
        this.rules = List.of(
                new VersionRule(checklists),
                new ConfidenceRule(),
                new FactsRule(),
                new CaseStudyNumbersRule(),
                new AnswersRule(),
                new NotMetRule(),
                new ResponsesRule(),
                new LinksRule(),
                new DeliveryDateRule(),
                new VisibilityRule(),
                new ScoreRule(),
                new UnmatchedRowsRule());
    }

    @Override
    public Assessment assess(Checklist checklist, Reading reading, LocalDate receivedOn) {
        SelfAssessment submitted = new SelfAssessment(checklist, reading);
        Findings findings = new Findings(checklist);
        rules.forEach(rule -> rule.judge(submitted, receivedOn, findings));
        return findings.assessment();
    }
}
