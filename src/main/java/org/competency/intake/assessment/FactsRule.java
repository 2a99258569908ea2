package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.checklist.Fact;

/** P2: the category of the solution, the type of deployment and whatever else the program wants to know must be said. */
final class FactsRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted.checklist().facts().forEach(fact -> judge(fact, submitted, findings));
    }

    private static void judge(Fact fact, SelfAssessment submitted, Findings findings) {
        String written = submitted.reading().facts().getOrDefault(fact.name(), "");
        if (submitted.fact(fact).isPresent()) {
            return;
        }
        Severity severity = fact.required() ? Severity.BLOCKING : Severity.HINT;
        if (!written.isBlank()) {
            findings.add(
                    severity,
                    "FACT_NOT_UNDERSTOOD",
                    fact,
                    "'%s' says %s, which is none of the possible values."
                            .formatted(fact.label(), Wording.quote(written)),
                    "Write %s.".formatted(Wording.values(fact)));
        } else if (fact.required()) {
            findings.add(
                    severity,
                    "FACT_MISSING",
                    fact,
                    "'%s' is not filled in.".formatted(fact.label()),
                    fact.type() == Fact.Type.TEXT ? "Fill it in." : "Choose %s.".formatted(Wording.values(fact)));
        }
    }
}
