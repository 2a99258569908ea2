package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
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
        String where = submitted.checklist().caseStudies().label();
        String problem = "%s must be met in at least %d %s; it is answered as met in %d."
                .formatted(requirement.id(), needed, needed == 1 ? Wording.lower(where) : Wording.plural(where), met);
        if (count(asked, AnswerValue.BLANK) > 0) {
            findings.addForAll(
                    Kind.incomplete(ProgramRule.P4, "NOT_MET_OFTEN_ENOUGH"),
                    asked,
                    problem,
                    "Answer it in one of those where it is blank%s."
                            .formatted(Wording.evidence(requirement, ", and say in the response: ")));
        } else {
            findings.addForAll(
                    Kind.declared(ProgramRule.P12, "DECLARED_NOT_MET"),
                    asked,
                    problem + " That is a critical finding.",
                    "Remedy it before or after the audit, and show how%s; the competency is achieved only when no critical finding is open."
                            .formatted(Wording.evidence(requirement, ": ")));
        }
    }

    private static long count(List<Item> items, AnswerValue value) {
        return items.stream().filter(item -> item.value() == value).count();
    }
}
