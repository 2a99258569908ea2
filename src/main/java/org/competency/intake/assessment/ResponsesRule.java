package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.assessment.ItemGroups.Group;
import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.checklist.Requirement.Response;
import org.competency.intake.extraction.Reading;

/** P4, P5 and P8: an answer whose option asks for words beside it must have them. */
final class ResponsesRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        ItemGroups.of(submitted, item -> lacks(item, Response.REQUIRED))
                .forEach(group -> add(Kind.incomplete(ProgramRule.P4, "RESPONSE_MISSING"), submitted, group, findings));
        ItemGroups.of(submitted, item -> lacks(item, Response.EXPECTED))
                .forEach(group -> add(Kind.hint(ProgramRule.P4, "RESPONSE_EXPECTED"), submitted, group, findings));
    }

    private static boolean lacks(Item item, Response wanted) {
        return item.value() != AnswerValue.BLANK
                && item.requirement().accepts(item.value())
                && Emptiness.saysNothing(item.response())
                && wantedBeside(item) == wanted
                && !hasOwnRule(item);
    }

    /** What the answer's option asks for; where the words match no option, what its meaning asks for. */
    private static Response wantedBeside(Item item) {
        String answer = item.row().map(Reading.Row::answer).orElse("");
        return item.requirement()
                .option(answer)
                .or(() -> item.requirement().options().stream()
                        .filter(option -> option.value() == item.value())
                        .findFirst())
                .map(Option::response)
                .orElse(Response.OPTIONAL);
    }

    /** The visibility, the date and links have their own rules, which know better what to ask for. */
    private static boolean hasOwnRule(Item item) {
        Expectation expects = item.requirement().rules().expects();
        return item.value() == AnswerValue.MET
                && (expects == Expectation.VISIBILITY
                        || expects == Expectation.DELIVERY_DATE
                        || expects == Expectation.LINK);
    }

    private static void add(Kind kind, SelfAssessment submitted, Group group, Findings findings) {
        Item first = group.items().get(0);
        if (group.isSingle()) {
            findings.add(
                    kind,
                    first,
                    "%s is answered with %s, but its response %s."
                            .formatted(
                                    Wording.where(submitted, first),
                                    Wording.quote(
                                            first.row().map(Reading.Row::answer).orElse("")),
                                    first.response().isEmpty()
                                            ? "is empty"
                                            : "says only " + Wording.quote(first.response())),
                    askFor(first));
            return;
        }
        findings.addTogether(
                kind,
                group.items(),
                group.section(),
                "In '%s' the responses are empty %s: %s."
                        .formatted(group.section(), Wording.place(submitted, group), Wording.ids(group.items())),
                "Say for each of these rows how it is met, or why it is not or does not apply.");
    }

    private static String askFor(Item item) {
        return switch (item.value()) {
            case NOT_APPLICABLE -> "Say in the response why it does not apply.";
            case NOT_MET, PARTLY -> "Say in the response what is missing and until when it will be met.";
            default ->
                "Say in the response how it is met%s."
                        .formatted(Wording.evidence(item.requirement(), ", and name the evidence: "));
        };
    }
}
