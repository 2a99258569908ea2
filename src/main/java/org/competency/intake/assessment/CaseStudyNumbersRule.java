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
        String label = Wording.plural(rules.label());
        if (described.isEmpty()) {
            findings.addCaseStudy(
                    Kind.incomplete(ProgramRule.P2, "CASE_STUDIES_MISSING"),
                    null,
                    "No %s are described.".formatted(label),
                    "Describe at least %d %s and answer their rows.".formatted(rules.minimum(), label));
        } else {
            findings.addCaseStudy(
                    Kind.incomplete(ProgramRule.P10, "CASE_STUDIES_TOO_FEW"),
                    null,
                    "%d of at least %d %s are described (number %s)."
                            .formatted(described.size(), rules.minimum(), label, Wording.numbers(described)),
                    "Describe %d more.".formatted(rules.minimum() - described.size()));
        }
    }
}
