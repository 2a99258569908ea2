package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist.Scoring;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.extraction.Reading;

/** The points of scored answers must reach the share of the possible ones that the program names. */
final class ScoreRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        Scoring scoring = submitted.checklist().scoring();
        if (scoring == null) {
            return;
        }
        List<Item> scored = submitted
                .items()
                .filter(item -> best(item) > 0 && item.value() != AnswerValue.NOT_APPLICABLE)
                .toList();
        if (scored.stream().anyMatch(item -> chosen(item).isEmpty())) {
            return;
        }
        int possible = scored.stream().mapToInt(ScoreRule::best).sum();
        int reached = scored.stream()
                .mapToInt(item -> chosen(item).map(Option::score).orElse(0))
                .sum();
        if (possible > 0 && reached * 100L < (long) scoring.minimumPercent() * possible) {
            add(submitted, scoring, reached, possible, findings);
        }
    }

    private static int best(Item item) {
        return item.requirement().options().stream()
                .mapToInt(Option::score)
                .max()
                .orElse(0);
    }

    private static Optional<Option> chosen(Item item) {
        return item.row().map(Reading.Row::answer).flatMap(item.requirement()::option);
    }

    private static void add(SelfAssessment submitted, Scoring scoring, int reached, int possible, Findings findings) {
        findings.add(
                scoring.ineligible()
                        ? Kind.ineligible(ProgramRule.SCORE, "SCORE_TOO_LOW")
                        : Kind.declared(ProgramRule.SCORE, "SCORE_TOO_LOW"),
                submitted.checklist().title(),
                Saying.of("SCORE_TOO_LOW.problem")
                        .with("reached", reached)
                        .with("possible", possible)
                        .with("percent", scoring.minimumPercent()),
                Saying.of("SCORE_TOO_LOW.remedy"));
    }
}
