package org.competency.intake.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When the nightly jobs run, and for which date. */
class NightlyScheduleTests {

    @ParameterizedTest(name = "after {2} it is {3}")
    @CsvSource({
        "02:00, America/Los_Angeles, 2026-11-25T09:59:59Z, 2026-11-25T10:00:00Z",
        "02:00, America/Los_Angeles, 2026-11-25T10:00:00Z, 2026-11-26T10:00:00Z",
        "23:30, Asia/Tokyo, 2026-11-25T14:29:00Z, 2026-11-25T14:30:00Z",
        // clocks are put forward from 02:00 to 03:00 on 8 March 2026
        "02:30, America/Los_Angeles, 2026-03-08T09:00:00Z, 2026-03-08T10:30:00Z",
        // clocks are put back from 02:00 to 01:00 on 1 November 2026: once, at the first 01:30
        "01:30, America/Los_Angeles, 2026-11-01T08:00:00Z, 2026-11-01T08:30:00Z",
        "01:30, America/Los_Angeles, 2026-11-01T08:30:00Z, 2026-11-02T09:30:00Z",
    })
    void runsOnceADayAtTheOffice(LocalTime at, ZoneId zone, Instant then, Instant next) {
        assertThat(new NightlySchedule(at, zone).next(then)).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} at {2} is about {3}")
    @CsvSource({
        "02:00, America/Los_Angeles, 2026-11-25T09:59:59Z, 2026-11-23",
        "02:00, America/Los_Angeles, 2026-11-25T10:00:00Z, 2026-11-24",
        "23:30, America/Los_Angeles, 2026-11-26T07:29:59Z, 2026-11-24",
        "23:30, America/Los_Angeles, 2026-11-26T07:30:00Z, 2026-11-25",
        "00:00, Asia/Tokyo, 2026-12-31T15:00:00Z, 2026-12-31",
    })
    void isAboutTheDayThatHasEnded(LocalTime at, ZoneId zone, Instant now, LocalDate date) {
        assertThat(new NightlySchedule(at, zone).dateDueSince(now)).isEqualTo(date);
    }
}
