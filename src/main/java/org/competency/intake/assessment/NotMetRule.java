package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;

/**
 * P12: what the partner itself declares not met, or met in part only, is a critical finding. It goes to the auditor and
 * does not make the self-assessment incomplete, unless the program cannot take an application without it (P10).
 */
final class NotMetRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted.items().filter(NotMetRule::isDeclared).forEach(item -> {
            if (item.requirement().rules().ineligibleIfNotMet()) {
                addIneligible(submitted, item, findings);
            } else {
                addDeclared(submitted, item, findings);
            }
        });
    }

    private static boolean isDeclared(Item item) {
        AnswerValue value = item.value();
        return (value == AnswerValue.NOT_MET || value == AnswerValue.PARTLY)
                && item.requirement().accepts(value);
    }

    private static void addIneligible(SelfAssessment submitted, Item item, Findings findings) {
        findings.markIneligible();
        findings.add(
                Severity.BLOCKING,
                "NOT_ELIGIBLE",
                item,
                "%s is a condition for applying, and you declared it %s."
                        .formatted(Wording.where(submitted, item), Wording.declared(item.value())),
                "Apply again once it is met: %s.".formatted(item.requirement().title()));
    }

    private static void addDeclared(SelfAssessment submitted, Item item, Findings findings) {
        findings.add(
                Severity.DECLARED_CRITICAL,
                "DECLARED_NOT_MET",
                item,
                "You declared %s %s: a critical finding."
                        .formatted(Wording.where(submitted, item), Wording.declared(item.value())),
                "Remedy it before or after the audit, and show how%s; the competency is achieved only when no critical finding is open."
                        .formatted(Wording.evidence(item.requirement(), ": ")));
    }
}
