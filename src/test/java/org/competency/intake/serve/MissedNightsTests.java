package org.competency.intake.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.Nights;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** Which nights are made up for. The nightly jobs run at 02:00 UTC, and it is noon of 20 November 2026. */
class MissedNightsTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-11-19");

    @TempDir
    private Path folder;

    private StartedIntake intake;

    @BeforeEach
    void start() {
        intake = StartedIntake.in(folder).start();
    }

    @AfterEach
    void stop() {
        intake.close();
    }

    private MissedNights missed(int catchUp) {
        NightlySchedule schedule = new NightlySchedule(LocalTime.of(2, 0), ZoneId.of("UTC"));
        return new MissedNights(intake.get(Nights.class), schedule, catchUp);
    }

    private void night(LocalDate date) {
        assertThat(intake.get(IntakeLauncher.class).nightly(date).isCompleted()).isTrue();
    }

    @Test
    void missesNothingBeforeTheFirstNight() {
        assertThat(missed(7).missed(NOON)).isEmpty();
        assertThat(missed(7).until(NOON)).containsExactly(DUE);
    }

    @Test
    void takesTheDatesSinceTheFirstNightTheOldestFirst() {
        night(DUE.minusDays(4));
        night(DUE.minusDays(2));

        assertThat(missed(7).missed(NOON)).containsExactly(DUE.minusDays(3), DUE.minusDays(1), DUE);
    }

    @Test
    void goesBackNoFurtherThanTheLimit() {
        night(DUE.minusDays(30));

        assertThat(missed(2).missed(NOON)).containsExactly(DUE.minusDays(2), DUE.minusDays(1), DUE);
        assertThat(missed(0).missed(NOON)).containsExactly(DUE);
    }

    @Test
    void doesNotTakeTheNightThatIsStillToCome() {
        night(DUE);

        assertThat(missed(7).missed(NOON.plus(Duration.ofHours(13)))).isEmpty();
        assertThat(missed(7).missed(NOON.plus(Duration.ofHours(14)))).containsExactly(DUE.plusDays(1));
    }
}
