package org.competency.intake.cli.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.Finding.Ground;
import org.competency.intake.assessment.ProgramRule;
import org.competency.intake.cli.Details;
import org.competency.intake.cli.Shown;
import org.competency.intake.cli.Words;
import org.competency.intake.extraction.Reading;

/** How a finding is told: from the cells that it rests on over the rule to what is asked for. */
final class ExplainedFinding {

    private static final int MOST_GROUNDS = 10;

    private final Finding finding;
    private final Reading reading;

    ExplainedFinding(Finding finding, Reading reading) {
        this.finding = finding;
        this.reading = reading;
    }

    void print(int number, Details details) {
        details.part(number + ". " + Words.about(finding)).line("cell", Words.where(source()));
        List<Ground> grounds = finding.grounds();
        if (grounds.size() > 1) {
            details.line("rests on", "%d answers:".formatted(grounds.size()));
            grounds.stream().limit(MOST_GROUNDS).forEach(ground -> details.point("-", words(ground)));
            if (grounds.size() > MOST_GROUNDS) {
                details.point("-", "%d more; --format json has all".formatted(grounds.size() - MOST_GROUNDS));
            }
        } else {
            details.line("read", grounds.size() == 1 && row() == null ? words(grounds.get(0)) : read());
        }
        details.line("rule", rule())
                .line("weight", weight())
                .line("finding", finding.problem())
                .line("asked for", finding.remedy());
    }

    private static String words(Ground ground) {
        String row = ground.caseStudy() == null
                ? ground.requirement()
                : "%s of case study %d".formatted(ground.requirement(), ground.caseStudy());
        if (ground.source() == null) {
            return row + ": stands nowhere in the document";
        }
        return "%s (%s): %s%s"
                .formatted(
                        row,
                        Words.where(ground.source()),
                        ground.answer().isBlank()
                                ? "blank"
                                : ground.value() + " \"" + Shown.line(ground.answer()) + "\"",
                        ground.response().isBlank() ? "" : ", response \"" + Shown.line(ground.response()) + "\"");
    }

    private String rule() {
        return finding.rule().isEmpty()
                ? finding.code()
                : "%s (%s)%s"
                        .formatted(
                                finding.rule(),
                                finding.code(),
                                ProgramRule.sentenceOf(finding.rule())
                                        .map(sentence -> ": " + sentence)
                                        .orElse(""));
    }

    private String weight() {
        return switch (finding.severity()) {
            case BLOCKING -> "BLOCKING: the self-assessment is not complete or not eligible because of it";
            case DECLARED_CRITICAL -> "DECLARED_CRITICAL: declared not met by the partner; goes to the auditor";
            case HINT -> "HINT: nothing depends on it";
        };
    }

    private Reading.@Nullable Row row() {
        return reading.rows().stream()
                .filter(row ->
                        finding.requirement() != null && finding.requirement().equals(row.id()))
                .filter(row -> Objects.equals(finding.caseStudy(), row.caseStudy()) || row.caseStudy() == null)
                .filter(row -> finding.source() == null || finding.source().equals(row.source()))
                .findFirst()
                .orElse(null);
    }

    private Reading.@Nullable Source source() {
        Reading.Row row = row();
        return finding.source() != null ? finding.source() : row == null ? null : row.source();
    }

    private String read() {
        if (finding.requirement() == null) {
            return "";
        }
        String fact = reading.facts().get(finding.requirement());
        if (fact != null) {
            return "\"" + fact + "\"";
        }
        Reading.Row row = row();
        return row == null
                ? "nothing: the document does not have it"
                : Words.answer(row) + String.format(Locale.ROOT, ", confidence %.2f", row.confidence());
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> object = Words.json(finding);
        object.put("source", source());
        object.put("row", row());
        object.put("grounds", finding.grounds());
        return object;
    }
}
