package org.competency.intake.jobs;

import java.time.Duration;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The lock that lets one job run at a time, on a real MySQL. */
class LaunchLockIT {

    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final DataSource dataSource = MigratedDatabase.mySql().dataSource();
    private final LaunchLock other = new LaunchLock(dataSource);

    @Test
    void staysWithWhoeverWorksLongerThanTheServerBearsSilence() {
        LaunchLock held = new LaunchLock(dataSource, SILENCE, Duration.ofMillis(200));

        held.holding(() -> {
            Awaitility.await("it is held for long")
                    .during(SILENCE.multipliedBy(3))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !other.isFree());
            return true;
        });

        assertThat(other.isFree()).isTrue();
    }

    @Test
    void isFreeSoonAfterItsHolderHasFallenSilent() {
        LaunchLock silent = new LaunchLock(dataSource, SILENCE, Duration.ofHours(1));

        silent.holding(() -> {
            Awaitility.await("the server gives it up")
                    .atMost(Duration.ofMinutes(1))
                    .until(other::isFree);
            return true;
        });

        assertThat(other.isFree()).isTrue();
    }
}
