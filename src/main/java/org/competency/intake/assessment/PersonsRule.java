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
                        "%s names nobody: its response is %s."
                                .formatted(Wording.where(submitted, item), Wording.quote(item.response())),
                        "Write the name and the role of the person who takes part in the audit."));
    }
}
