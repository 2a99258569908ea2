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
                Saying.of("NOT_ELIGIBLE.problem")
                        .with("where", Wording.where(submitted, item))
                        .with("declared", Wording.declared(item.value())),
                Saying.of("NOT_ELIGIBLE.remedy")
                        .with("title", item.requirement().title()));
    }

    private static void addDeclared(SelfAssessment submitted, Item item, Findings findings) {
        findings.add(
                Kind.declared(ProgramRule.P12, "DECLARED_NOT_MET"),
                item,
                Saying.of("DECLARED_NOT_MET.problem")
                        .with("where", Wording.where(submitted, item))
                        .with("declared", Wording.declared(item.value())),
                orLeaveOut(submitted, item, Wording.withEvidence("DECLARED_NOT_MET.remedy", item.requirement())));
    }

    /** A case study may be removed from consideration, if the minimum numbers hold without it. */
    private static Saying orLeaveOut(SelfAssessment submitted, Item item, Saying remedy) {
        Integer number = item.caseStudy();
        CaseStudyRules rules = submitted.checklist().caseStudies();
        int left = submitted.caseStudies().size() - 1;
        if (number == null || left < rules.minimum()) {
            return remedy;
        }
        return Saying.of(
                        rules.minimumPublic() == 0 ? "DECLARED_NOT_MET.remedy.or" : "DECLARED_NOT_MET.remedy.or-public")
                .with("remedy", remedy)
                .with("caseStudy", Wording.caseStudy(submitted, number))
                .with("left", left)
                .with("minimum", rules.minimum())
                .with("minimumPublic", rules.minimumPublic());
    }
}
