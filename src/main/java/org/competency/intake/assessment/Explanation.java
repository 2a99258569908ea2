package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.competency.intake.assessment.Finding.Ground;
import org.competency.intake.extraction.Reading;

/** The chain from cell to verdict in words: cell, answer, rule, finding, verdict. */
final class Explanation {

    private static final int MOST_CELLS = 10;

    private final Assessment assessment;

    Explanation(Assessment assessment) {
        this.assessment = assessment;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        assessment.findings().forEach(finding -> add(finding, lines));
        lines.add("Verdict %s: %s".formatted(assessment.verdict(), because()));
        return lines;
    }

    private static void add(Finding finding, List<String> lines) {
        lines.add("%s, %s: %s"
                .formatted(
                        finding.code(),
                        finding.severity().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        finding.problem()));
        finding.grounds().stream().limit(MOST_CELLS).forEach(ground -> lines.add("  read: " + ground(ground)));
        if (finding.grounds().size() > MOST_CELLS) {
            lines.add("  read: %d more rows".formatted(finding.grounds().size() - MOST_CELLS));
        }
        if (!finding.rule().isEmpty()) {
            lines.add("  rule: %s"
                    .formatted(ProgramRule.sentenceOf(finding.rule())
                            .map(sentence -> finding.rule() + " - " + sentence)
                            .orElse(finding.rule())));
        }
        lines.add("  alone: " + finding.alone());
    }

    /** Such as {@code table 3, C12: DOC-002 in 1 'Not met' (NOT_MET), response 'until May'}. */
    private static String ground(Ground ground) {
        String row = ground.caseStudy() == null
                ? ground.requirement()
                : "%s of number %d".formatted(ground.requirement(), ground.caseStudy());
        Reading.Source source = ground.source();
        if (source == null) {
            return "%s stands nowhere in the document".formatted(row);
        }
        return "%s, %s: %s, %s%s"
                .formatted(
                        source.part(),
                        source.cell().isEmpty() ? "row " + source.row() : source.cell(),
                        row,
                        ground.answer().isBlank()
                                ? "blank"
                                : "%s (%s)".formatted("'" + Wording.written(ground.answer()) + "'", ground.value()),
                        ground.response().isBlank() ? "" : ", response '" + Wording.written(ground.response()) + "'");
    }

    private String because() {
        List<String> codes = assessment.findings().stream()
                .filter(finding -> finding.alone() == assessment.verdict() && finding.alone() != Verdict.COMPLETE)
                .map(Finding::code)
                .distinct()
                .toList();
        return codes.isEmpty() ? "nothing that is required is missing" : String.join(", ", codes);
    }
}
