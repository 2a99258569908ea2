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
        List<Saying> named = answered.stream()
                .limit(MOST_NAMED)
                .map(row -> row.id() == null
                        ? Saying.of("quoted").with("words", Wording.written(row.criterion()))
                        : Saying.text(row.id()))
                .toList();
        findings.add(
                Kind.hint(ProgramRule.P7, "ROWS_UNKNOWN"),
                submitted.reading().file(),
                Saying.of(answered.size() == 1 ? "ROWS_UNKNOWN.problem.one" : "ROWS_UNKNOWN.problem")
                        .with("count", answered.size())
                        .with("version", submitted.checklist().ref().version())
                        .with("rows", named)
                        .with("more", answered.size() > MOST_NAMED ? ", …" : ""),
                Saying.of("ROWS_UNKNOWN.remedy"));
    }
}
