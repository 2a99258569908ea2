package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.extraction.Reading;

/** Unsure goes to a person: a reading that may be wrong is never judged as if it were right. */
final class CertaintyRule implements Rule {

    /** Below this an answer that was found may stand in another row. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private static final Saying PERSON = Saying.of("nothing-for-now");

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
                        Saying.of("ANSWER_UNSURE.problem").with("where", Wording.where(submitted, item)),
                        PERSON));
    }

    private static void judgeFile(Reading reading, Findings findings) {
        if (reading.status() == Reading.Status.READ) {
            return;
        }
        if (reading.reasons().isEmpty()) {
            findings.add(Kind.unsure("READING_UNSURE"), reading.file(), Saying.of("READING_UNSURE.problem"), PERSON);
        }
        reading.reasons()
                .forEach(reason -> findings.add(
                        Kind.unsure(reason.code()),
                        reading.file(),
                        Saying.orText("unsure." + reason.code(), reason.message()),
                        PERSON));
    }

    private static void judgeCaseStudies(SelfAssessment submitted, Findings findings) {
        List<Reading.Row> unassigned = submitted.unassigned();
        CaseStudyRules rules = submitted.checklist().caseStudies();
        if (!unassigned.isEmpty()) {
            findings.addCaseStudy(
                    Kind.unsure("CASE_STUDY_UNCLEAR"),
                    null,
                    Saying.of("CASE_STUDY_UNCLEAR.problem")
                            .with("count", unassigned.size())
                            .with("label", Wording.label(rules))
                            .with("id", String.valueOf(unassigned.get(0).id())),
                    PERSON);
        }
        if (submitted.described() > SelfAssessment.MOST_CASE_STUDIES) {
            findings.addCaseStudy(
                    Kind.unsure("CASE_STUDIES_TOO_MANY"),
                    null,
                    Saying.of("CASE_STUDIES_TOO_MANY.problem")
                            .with("count", submitted.described())
                            .with("labels", Wording.labels(rules))
                            .with("most", SelfAssessment.MOST_CASE_STUDIES),
                    PERSON);
        }
    }

    private static boolean isUnsure(Reading.Row row) {
        return SelfAssessment.isFilledIn(row) && row.confidence() < LEAST_CONFIDENCE;
    }
}
