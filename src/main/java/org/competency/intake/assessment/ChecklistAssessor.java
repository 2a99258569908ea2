package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;

/** Judges by the rules of the program, one class a rule. */
final class ChecklistAssessor implements Assessor {

    private final List<Rule> rules;

    ChecklistAssessor(Checklists checklists) {
        this.rules = List.of(
                new VersionRule(checklists),
                new CertaintyRule(),
                new FactsRule(),
                new CaseStudyNumbersRule(),
                new AnswersRule(),
                new AtLeastRule(),
                new NotMetRule(),
                new ResponsesRule(),
                new LinksRule(),
                new PersonsRule(),
                new DeliveryDateRule(),
                new VisibilityRule(),
                new ScoreRule(),
                new NotAskedRule(),
                new UnmatchedRowsRule());
    }

    @Override
    public Assessment assess(Checklist checklist, Reading reading, LocalDate receivedOn, Set<Integer> dropped) {
        SelfAssessment submitted = new SelfAssessment(checklist, reading, dropped);
        Findings findings = new Findings(checklist);
        rules.forEach(rule -> rule.judge(submitted, receivedOn, findings));
        return findings.assessment();
    }
}
