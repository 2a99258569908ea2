package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist.CaseStudyRules;

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
                && item.requirement().accepts(value)
                && item.requirement().rules().atLeast() == 0;
    }

    private static void addIneligible(SelfAssessment submitted, Item item, Findings findings) {
        findings.add(
                Kind.ineligible(ProgramRule.P10, "NOT_ELIGIBLE"),
                item,
                "%s is a condition for applying, and you declared it %s."
                        .formatted(Wording.where(submitted, item), Wording.declared(item.value())),
                "Apply again once it is met: %s.".formatted(item.requirement().title()));
    }

    private static void addDeclared(SelfAssessment submitted, Item item, Findings findings) {
        findings.add(
                Kind.declared(ProgramRule.P12, "DECLARED_NOT_MET"),
                item,
                "You declared %s %s: a critical finding."
                        .formatted(Wording.where(submitted, item), Wording.declared(item.value())),
                "Remedy it before or after the audit, and show how%s; the competency is achieved only when no critical finding is open.%s"
                        .formatted(Wording.evidence(item.requirement(), ": "), orLeaveOut(submitted, item)));
    }

    /** A case study may be removed from consideration, if the minimum numbers hold without it. */
    private static String orLeaveOut(SelfAssessment submitted, Item item) {
        Integer number = item.caseStudy();
        CaseStudyRules rules = submitted.checklist().caseStudies();
        int left = submitted.caseStudies().size() - 1;
        if (number == null || left < rules.minimum()) {
            return "";
        }
        String needed = rules.minimumPublic() == 0
                ? "%d are needed".formatted(rules.minimum())
                : "%d are needed, %d of them public".formatted(rules.minimum(), rules.minimumPublic());
        return " Or leave out %s: %d remain, and %s.".formatted(Wording.caseStudy(submitted, number), left, needed);
    }
}
