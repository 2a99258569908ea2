package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.assessment.SelfAssessment.Item;

/**
 * P11: rows of another category, of another type of deployment or behind a closed gate are not judged. If they are answered
 * all the same, the fact or gate that switches them off may be the mistake, so the partner hears of it.
 */
final class NotAskedRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        List<Item> answered = submitted.answeredInVain();
        if (!answered.isEmpty()) {
            findings.addTogether(
                    Kind.hint(ProgramRule.P11, "ROWS_NOT_ASKED"),
                    answered,
                    answered.get(0).requirement().title(),
                    Saying.of("ROWS_NOT_ASKED.problem").with("ids", Wording.cut(Wording.ids(answered), 300)),
                    Saying.of("ROWS_NOT_ASKED.remedy")
                            .with(
                                    "what",
                                    Wording.switches(
                                            submitted.checklist(),
                                            answered.get(0).requirement())));
        }
    }
}
