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
                    Saying.of(first.response().isEmpty() ? "RESPONSE.problem" : "RESPONSE.problem.only")
                            .with("where", Wording.where(submitted, first))
                            .with(
                                    "answer",
                                    Wording.written(
                                            first.row().map(Reading.Row::answer).orElse("")))
                            .with("written", Wording.written(first.response())),
                    askFor(first));
            return;
        }
        findings.addTogether(
                kind,
                group.items(),
                group.section(),
                Saying.of("RESPONSES.problem")
                        .with("section", group.section())
                        .with("place", Wording.place(submitted, group))
                        .with("ids", Wording.ids(group.items())),
                Saying.of("RESPONSES.remedy"));
    }

    private static Saying askFor(Item item) {
        return switch (item.value()) {
            case NOT_APPLICABLE -> Saying.of("RESPONSE.remedy.not-applicable");
            case NOT_MET, PARTLY -> Saying.of("RESPONSE.remedy.not-met");
            default -> Wording.withEvidence("RESPONSE.remedy", item.requirement());
        };
    }
}
