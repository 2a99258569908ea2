package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Optional;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Requirement.Expectation;

/**
 * P10: what is met by a public page needs the address of one, and a link that nobody outside can open is none. Whether the
 * page opens is for the auditor to see.
 */
final class LinksRule implements Rule {

    private static final Saying REMEDY = Saying.of("LINK.remedy");

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted.items().filter(LinksRule::isDue).forEach(item -> judge(submitted, item, findings));
    }

    private static boolean isDue(Item item) {
        return item.requirement().rules().expects() == Expectation.LINK
                && (item.value() == AnswerValue.MET || item.value() == AnswerValue.TEXT)
                && item.rows().stream()
                        .noneMatch(row -> WebAddresses.holdsPublicOne(row.response())
                                || WebAddresses.holdsPublicOne(row.answer()));
    }

    private static void judge(SelfAssessment submitted, Item item, Findings findings) {
        Saying where = Wording.where(submitted, item);
        Optional<String> attempt = item.rows().stream()
                .flatMap(row -> WebAddresses.unusableIn(row.response()).stream())
                .findFirst();
        if (attempt.isPresent()) {
            findings.add(
                    Kind.incomplete(ProgramRule.P10, "LINK_UNUSABLE"),
                    item,
                    Saying.of("LINK_UNUSABLE.problem")
                            .with("where", where)
                            .with("written", Wording.written(attempt.get())),
                    REMEDY);
        } else {
            findings.add(
                    Kind.incomplete(ProgramRule.P10, "LINK_MISSING"),
                    item,
                    item.response().isEmpty()
                            ? Saying.of("LINK_MISSING.problem").with("where", where)
                            : Saying.of("LINK_MISSING.problem.written")
                                    .with("where", where)
                                    .with("written", Wording.written(item.response())),
                    REMEDY);
        }
    }
}
