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

    private static final String REMEDY =
            "Give the full address, such as https://www.example.com/page, of a page that anybody can open.";

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
        String where = Wording.where(submitted, item);
        Optional<String> attempt = item.rows().stream()
                .flatMap(row -> WebAddresses.unusableIn(row.response()).stream())
                .findFirst();
        if (attempt.isPresent()) {
            findings.add(
                    Kind.incomplete(ProgramRule.P10, "LINK_UNUSABLE"),
                    item,
                    "%s gives %s, which is no address that anybody can open."
                            .formatted(where, Wording.quote(attempt.get())),
                    REMEDY);
        } else {
            findings.add(
                    Kind.incomplete(ProgramRule.P10, "LINK_MISSING"),
                    item,
                    item.response().isEmpty()
                            ? "%s is answered as met, but gives no web address.".formatted(where)
                            : "The response of %s holds no web address: %s."
                                    .formatted(where, Wording.quote(item.response())),
                    REMEDY);
        }
    }
}
