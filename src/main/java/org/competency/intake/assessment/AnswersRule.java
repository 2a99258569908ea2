package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.assessment.ItemGroups.Group;
import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;

/**
 * P4: every required row that applies needs one of its answers, and only one. The rows of the architecture baseline apply
 * only where an environment is operated (P11), those of a category or deployment only for it; their definition says so.
 */
final class AnswersRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        ItemGroups.of(submitted, AnswersRule::isMissing).forEach(group -> addMissing(submitted, group, findings));
        submitted.items().forEach(item -> {
            if (isContradictory(item)) {
                addContradiction(submitted, item, findings);
            } else if (isNotAccepted(item)) {
                addNotAccepted(submitted, item, findings);
            }
        });
    }

    private static boolean isMissing(Item item) {
        return item.requirement().required()
                && item.requirement().rules().atLeast() == 0
                && item.value() == AnswerValue.BLANK;
    }

    private static void addMissing(SelfAssessment submitted, Group group, Findings findings) {
        Item first = group.items().get(0);
        if (group.isSingle()) {
            findings.add(
                    Kind.incomplete(ProgramRule.P4, "ANSWER_MISSING"),
                    first,
                    Saying.of("ANSWER_MISSING.problem").with("where", Wording.where(submitted, first)),
                    Wording.withEvidence("ANSWER_MISSING.remedy", first.requirement())
                            .with("options", Wording.options(first.requirement())));
            return;
        }
        findings.addTogether(
                Kind.incomplete(ProgramRule.P4, "ANSWERS_MISSING"),
                group.items(),
                group.section(),
                Saying.of(group.complete() ? "ANSWERS_MISSING.problem.whole" : "ANSWERS_MISSING.problem")
                        .with("section", group.section())
                        .with("place", Wording.place(submitted, group))
                        .with("ids", Wording.ids(group.items())),
                Saying.of("ANSWERS_MISSING.remedy").with("options", Wording.options(first.requirement())));
    }

    /** The same row was answered in several places, and not alike: nobody can know which one holds. */
    private static boolean isContradictory(Item item) {
        return item.rows().stream()
                        .map(Reading.Row::value)
                        .filter(value -> value != AnswerValue.BLANK)
                        .distinct()
                        .count()
                > 1;
    }

    private static void addContradiction(SelfAssessment submitted, Item item, Findings findings) {
        List<Saying> answers = item.rows().stream()
                .filter(row -> row.value() != AnswerValue.BLANK)
                .map(row -> Saying.of("answer-at")
                        .with("written", Wording.written(row.answer()))
                        .with("part", row.source().part())
                        .with("cell", row.source().cell()))
                .toList();
        findings.add(
                Kind.incomplete(ProgramRule.P4, "ANSWERS_CONTRADICT"),
                item,
                Saying.of("ANSWERS_CONTRADICT.problem")
                        .with("where", Wording.where(submitted, item))
                        .with("answers", answers),
                Saying.of("ANSWERS_CONTRADICT.remedy"));
    }

    /** An answer that is none of those that the row accepts, also "not applicable" where it does not. */
    private static boolean isNotAccepted(Item item) {
        return item.value() != AnswerValue.BLANK && !item.requirement().accepts(item.value());
    }

    private static void addNotAccepted(SelfAssessment submitted, Item item, Findings findings) {
        Requirement requirement = item.requirement();
        String written = item.row().map(Reading.Row::answer).orElse("");
        if (item.value() == AnswerValue.NOT_APPLICABLE) {
            findings.add(
                    Kind.incomplete(ProgramRule.P4, "NOT_APPLICABLE_NOT_ALLOWED"),
                    item,
                    Saying.of("NOT_APPLICABLE_NOT_ALLOWED.problem")
                            .with("where", Wording.where(submitted, item))
                            .with("written", Wording.written(written)),
                    Saying.of("ANSWER_MISSING.remedy").with("options", Wording.options(requirement)));
            return;
        }
        findings.add(
                Kind.incomplete(ProgramRule.P4, "ANSWER_NOT_ACCEPTED"),
                item,
                Saying.of("ANSWER_NOT_ACCEPTED.problem")
                        .with("where", Wording.where(submitted, item))
                        .with("written", Wording.written(written)),
                Saying.of("ANSWER_NOT_ACCEPTED.remedy").with("options", Wording.options(requirement)));
    }
}
