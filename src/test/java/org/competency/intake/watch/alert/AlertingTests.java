package org.competency.intake.watch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MovableClock;
import org.competency.intake.watch.Health;
import org.competency.intake.watch.PartHealth;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators are told, and how often, with two processes on one database. */
class AlertingTests {

    private static final PartHealth DOWN = PartHealth.down("mailbox main", "It fails.", "Look at it.");
    private static final PartHealth UP = PartHealth.up("mailbox main", "It works.");
    private static final PartHealth NO_DATABASE =
            PartHealth.down("database", "It is away.", "Start it.").onThisMachine();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T20:00:00Z"));
    private final MigratedDatabase database = MigratedDatabase.h2();
    private final Recorder recorder = new Recorder();
    private final Alerting first = alerting("one");
    private final Alerting second = alerting("two");

    private Alerting alerting(String machine) {
        AlertProperties properties = new AlertProperties(
                null, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(24), 3, Duration.ofMinutes(1));
        return new Alerting(
                properties, new AlertChannels(List.of(recorder)), new AlertRows(database.jdbc()), machine, clock);
    }

    /** Remembers what it was told, and can be out of order. */
    private static final class Recorder implements Channel {
        final List<String> told = new ArrayList<>();
        boolean broken;
        int tries;

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public String describe() {
            return "the recorder";
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void tell(Alert alert) {
            tries++;
            if (broken) {
                throw new IllegalStateException("out of order");
            }
            told.add(alert.headline());
        }
    }

    private void both(PartHealth part, Duration during) {
        see(List.of(first, second), part, during);
    }

    private void see(List<Alerting> processes, PartHealth part, Duration during) {
        Instant until = clock.instant().plus(during);
        while (!clock.instant().isAfter(until)) {
            processes.forEach(process -> process.see(new Health(clock.instant(), List.of(part))));
            clock.advance(Duration.ofSeconds(30));
        }
    }

    @Test
    void tellsOnceThatATroubleBeginsAndOnceThatItIsOver() {
        both(DOWN, Duration.ofHours(2));
        both(UP, Duration.ofHours(2));

        assertThat(recorder.told).containsExactly("Trouble: mailbox main", "Over: mailbox main");
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM alert")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void staysSilentAboutWhatComesAndGoes() {
        both(DOWN, Duration.ofSeconds(30));
        both(UP, Duration.ofHours(1));

        assertThat(recorder.told).isEmpty();
    }

    @Test
    void goesOnWithATroubleThatIsBackAfterAMoment() {
        both(DOWN, Duration.ofMinutes(5));
        both(UP, Duration.ofSeconds(30));
        both(DOWN, Duration.ofMinutes(5));

        assertThat(recorder.told).containsExactly("Trouble: mailbox main");
    }

    @Test
    void repeatsItselfADayLater() {
        both(DOWN, Duration.ofHours(49));

        assertThat(recorder.told)
                .containsExactly(
                        "Trouble: mailbox main", "Still in trouble: mailbox main", "Still in trouble: mailbox main");
    }

    @Test
    void knowsAfterARestartWhatWasTold() {
        both(DOWN, Duration.ofMinutes(5));

        see(List.of(alerting("one")), DOWN, Duration.ofMinutes(5));
        see(List.of(alerting("one")), UP, Duration.ofMinutes(5));

        assertThat(recorder.told).containsExactly("Trouble: mailbox main", "Over: mailbox main");
    }

    @Test
    void triesAgainLaterAndNotForEver() {
        recorder.broken = true;
        both(DOWN, Duration.ofHours(3));
        assertThat(recorder.tries).isEqualTo(3);

        recorder.broken = false;
        both(DOWN, Duration.ofHours(22));
        assertThat(recorder.told).containsExactly("Trouble: mailbox main");
    }

    @Test
    void tellsOfEachMachineWhatIsAboutItAlone() {
        PartHealth disk =
                PartHealth.down("archive", "The disk is full.", "Free space.").onThisMachine();

        both(disk, Duration.ofMinutes(5));

        assertThat(recorder.told).containsExactlyInAnyOrder("Trouble: archive on one", "Trouble: archive on two");
    }

    @Test
    void tellsThatTheDatabaseIsAwayWithoutTheDatabase() {
        database.jdbc().sql("DROP TABLE alert").update();

        see(List.of(first), NO_DATABASE, Duration.ofMinutes(10));

        assertThat(recorder.told).containsExactly("Trouble: database on one");
    }

    @Test
    void tellsOnceThatTheDatabaseIsBack() {
        see(List.of(first), NO_DATABASE, Duration.ofMinutes(10));
        see(List.of(first), PartHealth.up("database", "It answers.").onThisMachine(), Duration.ofMinutes(10));

        assertThat(recorder.told).containsExactly("Trouble: database on one", "Over: database on one");
    }
}
