package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.extraction.Reading;

/** Answers in rows that the checklist does not have are said back, so that none is lost without anybody knowing. */
final class UnmatchedRowsRule implements Rule {

    private static final int MOST_NAMED = 10;

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        List<Reading.Row> answered = submitted.reading().unmatched().stream()
                .filter(SelfAssessment::isFilledIn)
                .filter(row -> row.id() == null || !submitted.checklist().isHeading(row.id()))
                .toList();
        if (answered.isEmpty()) {
            return;
        }
        List<String> named = answered.stream()
                .limit(MOST_NAMED)
                .map(row -> row.id() == null ? Wording.quote(row.criterion()) : row.id())
                .toList();
        findings.add(
                Kind.hint(ProgramRule.P7, "ROWS_UNKNOWN"),
                submitted.reading().file(),
                "%d filled-in %s of the file %s not in version %s of the checklist: %s%s."
                        .formatted(
                                answered.size(),
                                answered.size() == 1 ? "row" : "rows",
                                answered.size() == 1 ? "is" : "are",
                                submitted.checklist().ref().version(),
                                String.join(", ", named),
                                answered.size() > MOST_NAMED ? ", …" : ""),
                "Nothing depends on them; check that you used the checklist of this program.");
    }
}
