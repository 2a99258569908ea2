package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

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
        if (!written.isBlank()) {
            findings.add(
                    fact.required()
                            ? Kind.incomplete(ProgramRule.P2, "FACT_NOT_UNDERSTOOD")
                            : Kind.hint(ProgramRule.P2, "FACT_NOT_UNDERSTOOD"),
                    fact,
                    "'%s' says %s, which is none of the possible values."
                            .formatted(fact.label(), Wording.quote(written)),
                    "Write %s.%s".formatted(Wording.values(fact), behind(fact, submitted)));
        } else if (fact.required()) {
            findings.add(
                    Kind.incomplete(ProgramRule.P2, "FACT_MISSING"),
                    fact,
                    "'%s' is not filled in.".formatted(fact.label()),
                    (fact.type() == Fact.Type.TEXT ? "Fill it in." : "Choose %s.".formatted(Wording.values(fact)))
                            + behind(fact, submitted));
        }
    }

    /** Rows that nobody can judge before the fact is known are named, so that the partner answers them too. */
    private static String behind(Fact fact, SelfAssessment submitted) {
        List<String> sections = Wording.sectionsBehind(submitted.checklist(), fact);
        return sections.isEmpty()
                ? ""
                : " Which rows of %s must be answered depends on it.".formatted(String.join(", ", sections));
    }
}
