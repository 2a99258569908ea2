package org.competency.intake.serve;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pauses after failures. */
class BackoffTests {

    @ParameterizedTest(name = "{1} after {0} failures")
    @CsvSource({"0, PT30S", "1, PT30S", "2, PT1M", "3, PT2M", "6, PT15M", "1000000, PT15M"})
    void doublesUpToTheLongest(int failures, Duration pause) {
        Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), bound -> 0);

        assertThat(backoff.after(failures)).isEqualTo(pause);
    }

    @Test
    void addsUpToAQuarterSoThatProcessesDoNotKeepStep() {
        Backoff backoff = new Backoff(Duration.ofSeconds(40), Duration.ofHours(1), bound -> bound - 1);

        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(50));
    }
}
