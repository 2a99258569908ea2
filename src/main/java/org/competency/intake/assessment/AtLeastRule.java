package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.checklist.Requirement;

/**
 * P4 and P12 for rows that need not be met in every case study, but in so many of them: one finding for all case studies
 * together. Where it does not apply, it need not be met.
 */
final class AtLeastRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted
                .checklist()
                .requirements()
                .filter(requirement ->
                        requirement.required() && requirement.rules().atLeast() > 0)
                .forEach(requirement -> judge(submitted, requirement, findings));
    }

    private static void judge(SelfAssessment submitted, Requirement requirement, Findings findings) {
        List<Item> asked = submitted
                .items()
                .filter(item -> item.requirement().equals(requirement))
                .filter(item -> item.value() != AnswerValue.NOT_APPLICABLE)
                .toList();
        long met = count(asked, AnswerValue.MET);
        long needed = Math.min(requirement.rules().atLeast(), asked.size());
        if (met >= needed) {
            return;
        }
        CaseStudyRules rules = submitted.checklist().caseStudies();
        boolean open = count(asked, AnswerValue.BLANK) > 0;
        Saying problem = Saying.of(open ? "NOT_MET_OFTEN_ENOUGH.problem" : "NOT_MET_OFTEN_ENOUGH.problem.declared")
                .with("id", requirement.id())
                .with("needed", needed)
                .with("label", needed == 1 ? Wording.label(rules) : Wording.labels(rules))
                .with("met", met);
        if (open) {
            findings.addForAll(
                    Kind.incomplete(ProgramRule.P4, "NOT_MET_OFTEN_ENOUGH"),
                    asked,
                    problem,
                    Wording.withEvidence("NOT_MET_OFTEN_ENOUGH.remedy", requirement));
        } else {
            findings.addForAll(
                    Kind.declared(ProgramRule.P12, "DECLARED_NOT_MET"),
                    asked,
                    problem,
                    Wording.withEvidence("DECLARED_NOT_MET.remedy", requirement));
        }
    }

    private static long count(List<Item> items, AnswerValue value) {
        return items.stream().filter(item -> item.value() == value).count();
    }
}
