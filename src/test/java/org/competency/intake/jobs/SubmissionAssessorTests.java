package org.competency.intake.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.archive.Sha256;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;
import org.competency.intake.submission.Assessed;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.SubmissionStatus;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionAssessorTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Checklists checklists = Checklists.in(Path.of("config/checklists"));

    /** 1.0 is accepted until the end of 2027-04-30 at the office. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2027-05-01T06:59:59Z, America/Los_Angeles, VERSION_OUTDATED",
        "2027-05-01T07:00:00Z, America/Los_Angeles, VERSION_NO_LONGER_ACCEPTED",
        "2027-04-30T15:00:00Z, Asia/Tokyo, VERSION_NO_LONGER_ACCEPTED",
        "2027-04-30T14:59:59Z, Asia/Tokyo, VERSION_OUTDATED"
    })
    void judgesByTheDayAtTheOffice(Instant received, ZoneId office, String code) {
        assertThat(assess("1.0", received, office).findings()).contains("\"" + code + "\"");
    }

    @Test
    void leavesItToAPersonWhereTheDefinitionIsGone() {
        Assessed assessed = assess("0.9", Instant.parse("2026-11-25T12:00:00Z"), ZoneId.of("UTC"));

        assertThat(assessed.verdict()).isEqualTo("REVIEW");
        assertThat(assessed.findings()).contains("CHECKLIST_UNKNOWN");
    }

    private Assessed assess(String version, Instant received, ZoneId office) {
        Reading reading = new Reading(
                "form.docx",
                "application/x",
                "0".repeat(64),
                Reading.Status.READ,
                List.of(),
                new ChecklistRef("industrial-software-technology", version),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        Submission submission = new Submission(
                7,
                1,
                1,
                1,
                SubmissionStatus.READ,
                received,
                "form.docx",
                new Sha256("0".repeat(64)),
                "industrial-software-technology",
                version,
                json.writeValueAsString(reading),
                null,
                null,
                null);
        return new SubmissionAssessor(checklists, Assessor.with(checklists), office, json).assess(submission);
    }
}
