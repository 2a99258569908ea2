package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Requirement.Expectation;

/** P5: who takes part in the audit is named, not only promised. */
final class PersonsRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted
                .items()
                .filter(item -> item.requirement().rules().expects() == Expectation.PERSON)
                .filter(item -> item.value() == AnswerValue.MET || item.value() == AnswerValue.TEXT)
                .filter(item -> Emptiness.isPromise(item.response()))
                .forEach(item -> findings.add(
                        Kind.incomplete(ProgramRule.P5, "PERSON_MISSING"),
                        item,
                        Saying.of("PERSON_MISSING.problem")
                                .with("where", Wording.where(submitted, item))
                                .with("written", Wording.written(item.response())),
                        Saying.of("PERSON_MISSING.remedy")));
    }
}
