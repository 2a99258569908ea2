package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

/** Unsure goes to a person, and outweighs everything else. */
class CertaintyTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 25);

    private final Checklists checklists = ShippedChecklists.ALL;
    private final Checklist checklist = checklists
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({"0.5, COMPLETE", "0.49, REVIEW", "0, REVIEW"})
    void reviewsAnswersBelowTheLeastConfidence(double confidence, Verdict verdict) {
        assertThat(assess(completed(4).confidence("BUS-002", confidence)).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void doesNotMindBlankRowsThatAreUnsure() {
        Assessment assessment = assess(
                completed(4).answer("BUS-002", null, "", AnswerValue.BLANK, "").confidence("BUS-002", 0.1));

        assertThat(assessment.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void outweighsIneligibility() {
        Assessment assessment = assess(completed(4)
                .answer("BUS-001", null, "Not met", AnswerValue.NOT_MET, "no")
                .confidence("DOC-001", 0.2));

        assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(assessment.findings()).extracting(Finding::code).containsExactly("NOT_ELIGIBLE", "ANSWER_UNSURE");
    }

    @Test
    void carriesTheReasonsOfTheReading() {
        Assessment assessment =
                assess(completed(4).status(Reading.Status.REVIEW).reason("LOW_CONFIDENCE"));

        assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(assessment.findings()).extracting(Finding::code).containsExactly("LOW_CONFIDENCE");
        assertThat(assessment.findings().get(0).rule()).isEqualTo("CERTAINTY");
    }

    @Test
    void saysSomethingEvenIfTheReadingGivesNoReason() {
        Assessment assessment = assess(completed(4).status(Reading.Status.REVIEW));

        assertThat(assessment.findings()).extracting(Finding::code).containsExactly("READING_UNSURE");
    }

    @Test
    void reviewsAnswersThatNobodyCanAssignToACaseStudy() {
        Assessment assessment = assess(completed(4).answer("CST-001", null, "Met", AnswerValue.MET, "Which one?"));

        assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(assessment.findings().get(0).problem())
                .isEqualTo("1 answers do not tell to which case study they belong; the first one is CST-001.");
    }

    @Test
    void takesUnnumberedRowsForTheOnlyCaseStudy() {
        CompletedChecklists one = completed(1);
        Reading numbered = one.read();
        Reading unnumbered = new Reading(
                numbered.file(),
                numbered.mediaType(),
                numbered.sha256(),
                numbered.status(),
                List.of(),
                numbered.checklist(),
                numbered.facts(),
                List.of(),
                numbered.rows().stream().map(CertaintyTests::withoutNumber).toList(),
                List.of());

        Assessment assessment = Assessor.with(checklists).assess(checklist, unnumbered, RECEIVED);

        assertThat(assessment.findings())
                .extracting(Finding::code)
                .containsExactly("CASE_STUDIES_TOO_FEW", "PUBLIC_CASE_STUDIES_TOO_FEW");
        assertThat(assessment.findings().get(0).problem())
                .isEqualTo("1 of at least 4 case studies are described (number 1).");
    }

    @Test
    void judgesNoMoreThanFiftyCaseStudies() {
        assertThat(assess(completed(50)).verdict()).isEqualTo(Verdict.COMPLETE);

        Assessment assessment = assess(completed(51));

        assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(assessment.findings()).extracting(Finding::code).containsExactly("CASE_STUDIES_TOO_MANY");
        assertThat(assessment.findings().get(0).problem())
                .isEqualTo("51 case studies were found; at most 50 are judged.");
    }

    @Test
    void saysRowsBackThatTheChecklistDoesNotHave() {
        CompletedChecklists filled = completed(4);
        for (int i = 1; i <= 11; i++) {
            filled.unknownRow("XYZ-%03d".formatted(i), "", "words");
        }
        filled.unknownRow("XYZ-012", "blank", "");

        Finding finding = assess(filled).findings().get(0);

        assertThat(finding.severity()).isEqualTo(Finding.Severity.HINT);
        assertThat(finding.problem())
                .startsWith("11 filled-in rows of the file are not in version 1.0 of the checklist: XYZ-001, ")
                .endsWith(", XYZ-010, ….");
    }

    @Test
    void quotesAnUnknownRowWithoutAnId() {
        assertThat(assess(completed(4).unknownRow(null, "How are you?", "fine"))
                        .findings()
                        .get(0)
                        .problem())
                .isEqualTo("1 filled-in row of the file is not in version 1.0 of the checklist: 'How are you?'.");
    }

    private static Reading.Row withoutNumber(Reading.Row row) {
        return new Reading.Row(
                row.id(), row.criterion(), null, row.answer(), row.value(), row.response(), row.source(), 1);
    }

    private CompletedChecklists completed(int caseStudies) {
        return CompletedChecklists.of(checklist, caseStudies, "2026-03-15");
    }

    private Assessment assess(CompletedChecklists filled) {
        return Assessor.with(checklists).assess(checklist, filled.read(), RECEIVED);
    }
}
