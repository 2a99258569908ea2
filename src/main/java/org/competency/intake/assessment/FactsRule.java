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
                    Saying.of("FACT_NOT_UNDERSTOOD.problem")
                            .with("fact", fact.label())
                            .with("written", Wording.written(written)),
                    behind(
                            fact,
                            submitted,
                            Saying.of("FACT_NOT_UNDERSTOOD.remedy").with("values", Wording.values(fact))));
        } else if (fact.required()) {
            findings.add(
                    Kind.incomplete(ProgramRule.P2, "FACT_MISSING"),
                    fact,
                    Saying.of("FACT_MISSING.problem").with("fact", fact.label()),
                    behind(
                            fact,
                            submitted,
                            fact.type() == Fact.Type.TEXT
                                    ? Saying.of("FACT_MISSING.remedy")
                                    : Saying.of("FACT_MISSING.remedy.choose").with("values", Wording.values(fact))));
        }
    }

    /** Rows that nobody can judge before the fact is known are named, so that the partner answers them too. */
    private static Saying behind(Fact fact, SelfAssessment submitted, Saying remedy) {
        List<Saying> sections = Wording.sectionsBehind(submitted.checklist(), fact);
        return sections.isEmpty()
                ? remedy
                : Saying.of("FACT.remedy.behind").with("remedy", remedy).with("sections", sections);
    }
}
