package org.competency.intake.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;

import static org.assertj.core.api.Assertions.assertThat;

/** P7: 1.0 is accepted from 2026-02-01 to 2027-04-30, 1.1 from 2027-02-01 on. */
class VersionRuleTests {

    private final Checklists checklists = ShippedChecklists.ALL;

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "1.0, 2026-01-31, VERSION_NOT_YET_VALID, INELIGIBLE",
        "1.0, 2026-02-01, '', COMPLETE",
        "1.0, 2026-11-25, '', COMPLETE",
        "1.0, 2027-01-31, '', COMPLETE",
        "1.0, 2027-02-01, VERSION_OUTDATED, COMPLETE",
        "1.0, 2027-04-30, VERSION_OUTDATED, COMPLETE",
        "1.0, 2027-05-01, VERSION_NO_LONGER_ACCEPTED, INELIGIBLE",
        "1.1, 2026-11-25, VERSION_NOT_YET_VALID, INELIGIBLE",
        "1.1, 2027-01-31, VERSION_NOT_YET_VALID, INELIGIBLE",
        "1.1, 2027-02-01, '', COMPLETE",
        "1.1, 2030-02-01, '', COMPLETE"
    })
    void judgesTheVersionByTheDayOfReceipt(String version, LocalDate receivedOn, String code, Verdict verdict) {
        Assessment assessment = assess(version, receivedOn);

        assertThat(assessment.findings())
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(assessment.verdict()).isEqualTo(verdict);
    }

    /** The last evening of 1.0 and the first morning of 1.1 at the office, wherever the mail server's clock stands. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2027-05-01T06:59:59Z, America/Los_Angeles, VERSION_OUTDATED",
        "2027-05-01T07:00:00Z, America/Los_Angeles, VERSION_NO_LONGER_ACCEPTED",
        "2027-04-30T21:59:59Z, Europe/Berlin, VERSION_OUTDATED",
        "2027-04-30T22:00:00Z, Europe/Berlin, VERSION_NO_LONGER_ACCEPTED",
        "2027-01-31T14:59:59Z, Asia/Tokyo, ''",
        "2027-01-31T15:00:00Z, Asia/Tokyo, VERSION_OUTDATED",
    })
    void takesTheDayOfTheOffice(Instant received, ZoneId office, String code) {
        Assessment assessment = assess("1.0", LocalDate.ofInstant(received, office));

        assertThat(assessment.findings())
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void saysWhatChangedAndUntilWhenAnOutdatedVersionIsAccepted() {
        Finding finding = assess("1.0", LocalDate.of(2027, 3, 1)).findings().get(0);

        assertThat(finding.problem())
                .isEqualTo(
                        "Version 1.1 of the checklist is the current one; version 1.0, which you used, is accepted until 2027-04-30.");
        assertThat(finding.remedy())
                .startsWith("Nothing has to be done now; use version 1.1 for whatever arrives after that day. ")
                .contains("Added: DOC-006 (")
                .contains("Removed: ABR-009 (Password policy).")
                .contains("Reworded: ABR-005 (")
                .contains("; before: Multi-factor authentication for interactive users).");
    }

    @Test
    void asksForTheCurrentVersionWhereAnOutdatedOneIsRefused() {
        Finding finding = assess("1.0", LocalDate.of(2027, 5, 1)).findings().get(0);

        assertThat(finding.problem())
                .contains("was accepted until 2027-04-30; your self-assessment was received on 2027-05-01.");
        assertThat(finding.remedy()).startsWith("Send it again on version 1.1. What it changes: Added: ");
    }

    @Test
    void asksForTheVersionOfTheDayWhereOneIsTooEarly() {
        Finding finding = assess("1.1", LocalDate.of(2026, 11, 25)).findings().get(0);

        assertThat(finding.problem())
                .contains("valid from 2027-02-01; your self-assessment was received on 2026-11-25.");
        assertThat(finding.remedy())
                .startsWith(
                        "Send it again on version 1.0, which is valid now, or on or after 2027-02-01. What version 1.1 changes: Added: DOC-006");
    }

    @Test
    void saysWhenToSendAgainWhereNothingIsValidYet() {
        Finding finding = assess("1.0", LocalDate.of(2026, 1, 1)).findings().get(0);

        assertThat(finding.remedy()).isEqualTo("Send it again on or after 2026-02-01.");
    }

    private Assessment assess(String version, LocalDate receivedOn) {
        Checklist checklist = checklists
                .find(new ChecklistRef("industrial-software-technology", version))
                .orElseThrow();
        return Assessor.with(checklists)
                .assess(
                        checklist,
                        CompletedChecklists.of(
                                        checklist, 4, receivedOn.minusDays(1).toString())
                                .read(),
                        receivedOn);
    }
}
