package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Set;

import org.competency.intake.checklist.Checklist.CaseStudyRules;

/** P2 and P10: there must be case studies, and enough of them; the number of public ones is judged by {@link VisibilityRule}. */
final class CaseStudyNumbersRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        CaseStudyRules rules = submitted.checklist().caseStudies();
        Set<Integer> described = submitted.caseStudies();
        if (described.size() >= rules.minimum()) {
            return;
        }
        Saying labels = Wording.labels(rules);
        if (described.isEmpty()) {
            findings.addCaseStudy(
                    Kind.incomplete(ProgramRule.P2, "CASE_STUDIES_MISSING"),
                    null,
                    Saying.of("CASE_STUDIES_MISSING.problem").with("labels", labels),
                    Saying.of("CASE_STUDIES_MISSING.remedy")
                            .with("minimum", rules.minimum())
                            .with("labels", labels));
        } else {
            findings.addCaseStudy(
                    Kind.incomplete(ProgramRule.P10, "CASE_STUDIES_TOO_FEW"),
                    null,
                    Saying.of("CASE_STUDIES_TOO_FEW.problem")
                            .with("described", described.size())
                            .with("minimum", rules.minimum())
                            .with("labels", labels)
                            .with("numbers", Saying.texts(described)),
                    Saying.of("CASE_STUDIES_TOO_FEW.remedy").with("count", rules.minimum() - described.size()));
        }
    }
}
