package org.competency.intake.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.cli.CommandLineInterface;

/**
 * The product on a machine whose clock goes a day back and a month forth. Without a stereotype annotation, so that no other
 * test's scan of the application finds this clock.
 */
@Import(CompetencyIntakeApplication.class)
class JumpingClockApplication {

    public static void main(String[] args) {
        System.exit(CommandLineInterface.execute(JumpingClockApplication.class, args));
    }

    @Bean
    @Primary
    Clock jumpingClock() {
        return new Jumping();
    }

    private static final class Jumping extends Clock {

        private static final Duration[] JUMPS = {Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(30)};

        private final AtomicLong looks = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.now().plus(JUMPS[(int) (looks.getAndIncrement() / 5 % JUMPS.length)]);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
