package org.competency.intake.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

import org.competency.intake.audit.BusinessCalendar;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.watch.PartHealth.State;

import static org.assertj.core.api.Assertions.assertThat;

/** A mailbox that fails or has gone silent. The office is in Los Angeles; 26 November 2026 is Thanksgiving. */
class MailboxSensorTests {

    private static final ZoneId OFFICE = ZoneId.of("America/Los_Angeles");

    private static PartHealth look(
            int silentAfter, @Nullable String mailAt, @Nullable String failingSince, String now) {
        WatchProperties limits = new WatchProperties(
                Duration.ofSeconds(30),
                silentAfter,
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                10,
                DataSize.ofGigabytes(1),
                Duration.ofMinutes(5),
                Duration.ofHours(3));
        OfficeProperties office = new OfficeProperties(
                OFFICE, "us", "", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(), null, 5);
        MailboxFacts mailbox = new MailboxFacts(
                "main",
                "INBOX",
                Instant.parse(now),
                failingSince == null ? null : Instant.parse(failingSince),
                failingSince == null ? "" : "no answer",
                mailAt == null ? null : Instant.parse(mailAt),
                Instant.parse("2026-11-16T18:00:00Z"),
                "a process");
        return new MailboxSensor(limits, new BusinessCalendar(office), OFFICE)
                .look(new Facts(Instant.parse(now), null, List.of(mailbox), Optional.empty()))
                .get(0);
    }

    @ParameterizedTest(name = "newest mail {1}, now {2}, limit {0}: {3}")
    @CsvSource({
        // Friday to Wednesday: Monday, Tuesday, Wednesday
        "3, 2026-11-20T18:00:00Z, 2026-11-25T18:00:00Z, UP",
        // Thanksgiving and the weekend do not count, Friday does
        "3, 2026-11-20T18:00:00Z, 2026-11-26T18:00:00Z, UP",
        "3, 2026-11-20T18:00:00Z, 2026-11-27T18:00:00Z, DOWN",
        "0, 2026-01-01T18:00:00Z, 2026-11-27T18:00:00Z, UP",
        // nothing ever came: silent since it was first watched, on Monday
        "3, , 2026-11-19T18:00:00Z, UP",
        "3, , 2026-11-20T18:00:00Z, DOWN",
    })
    void countsSilenceInBusinessDays(int limit, @Nullable String mailAt, String now, State state) {
        PartHealth health = look(limit, mailAt, null, now);

        assertThat(health.state()).as(health.found()).isEqualTo(state);
        assertThat(health.alert()).isEqualTo(state == State.DOWN);
    }

    @ParameterizedTest(name = "failing until {0}: {1}")
    @CsvSource({"2026-11-25T18:29:59Z, DEGRADED", "2026-11-25T18:30:00Z, DOWN"})
    void isDownOnlyWhenItHasFailedForLong(String now, State state) {
        PartHealth health = look(3, "2026-11-25T17:00:00Z", "2026-11-25T18:00:00Z", now);

        assertThat(health.state()).isEqualTo(state);
        assertThat(health.alert()).isEqualTo(state == State.DOWN);
        assertThat(health.found()).contains("no answer");
    }
}
