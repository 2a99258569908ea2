package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.extraction.Reading;

/** Unsure goes to a person: a reading that may be wrong is never judged as if it were right. */
final class CertaintyRule implements Rule {

    /** Below this an answer that was found may stand in another row. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private static final String PERSON = "Nothing for now: a person of the office looks at it.";

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        judgeFile(submitted.reading(), findings);
        judgeCaseStudies(submitted, findings);
        submitted
                .items()
                .filter(item -> item.rows().stream().anyMatch(CertaintyRule::isUnsure))
                .forEach(item -> findings.add(
                        Kind.unsure("ANSWER_UNSURE"),
                        item,
                        "The answer to %s could not be read with certainty.".formatted(Wording.where(submitted, item)),
                        PERSON));
    }

    private static void judgeFile(Reading reading, Findings findings) {
        if (reading.status() == Reading.Status.READ) {
            return;
        }
        if (reading.reasons().isEmpty()) {
            findings.add(
                    Kind.unsure("READING_UNSURE"),
                    reading.file(),
                    "The file could not be read with certainty.",
                    PERSON);
        }
        reading.reasons()
                .forEach(reason -> findings.add(Kind.unsure(reason.code()), reading.file(), reason.message(), PERSON));
    }

    private static void judgeCaseStudies(SelfAssessment submitted, Findings findings) {
        List<Reading.Row> unassigned = submitted.unassigned();
        String label = submitted.checklist().caseStudies().label();
        if (!unassigned.isEmpty()) {
            findings.addCaseStudy(
                    Kind.unsure("CASE_STUDY_UNCLEAR"),
                    null,
                    "%d answers do not tell to which %s they belong; the first one is %s."
                            .formatted(
                                    unassigned.size(),
                                    Wording.lower(label),
                                    unassigned.get(0).id()),
                    PERSON);
        }
        if (submitted.described() > SelfAssessment.MOST_CASE_STUDIES) {
            findings.addCaseStudy(
                    Kind.unsure("CASE_STUDIES_TOO_MANY"),
                    null,
                    "%d %s were found; at most %d are judged."
                            .formatted(submitted.described(), Wording.plural(label), SelfAssessment.MOST_CASE_STUDIES),
                    PERSON);
        }
    }

    private static boolean isUnsure(Reading.Row row) {
        return SelfAssessment.isFilledIn(row) && row.confidence() < LEAST_CONFIDENCE;
    }
}
