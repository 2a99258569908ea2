package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.extraction.Reading;

/** Unsure goes to a person: a reading that may be wrong is never judged as if it were right. */
final class ConfidenceRule implements Rule {

    /** Below this an answer that was found may stand in another row. */
    private static final double LEAST_CONFIDENCE = 0.5;

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        Reading reading = submitted.reading();
        if (reading.status() != Reading.Status.READ) {
            findings.markUnsure();
            reading.reasons()
                    .forEach(reason -> findings.add(
                            Severity.BLOCKING,
                            reason.code(),
                            reading.file(),
                            reason.message(),
                            "A person of the office looks at the file and answers you."));
        }
        submitted
                .items()
                .filter(item -> item.rows().stream().anyMatch(ConfidenceRule::isUnsure))
                .forEach(item -> {
                    findings.markUnsure();
                    findings.add(
                            Severity.BLOCKING,
                            "ANSWER_UNSURE",
                            item,
                            "The answer to %s could not be read with certainty."
                                    .formatted(Wording.where(submitted, item)),
                            "A person of the office looks at it.");
                });
    }

    private static boolean isUnsure(Reading.Row row) {
        return SelfAssessment.isFilledIn(row) && row.confidence() < LEAST_CONFIDENCE;
    }
}
