package org.competency.intake.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.watch.PartHealth.State;

/**
 * Looks at every part again and again, on a thread of its own; others read what it saw last and never wait. Whatever a look
 * throws is what is wrong with that part.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** So many intervals without a look, and a minute, and the watch itself hangs. */
    private static final int MISSED_LOOKS = 4;

    private final WatchProperties properties;
    private final FactsReader facts;
    private final DatabaseProbe database;
    private final List<Sensor> sensors;
    private final QuestionnaireReader reader;
    private final Consumer<Health> told;
    private final Clock clock;
    private volatile Snapshot last;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> looks;

    Watch(
            WatchProperties properties,
            FactsReader facts,
            DatabaseProbe database,
            List<Sensor> sensors,
            QuestionnaireReader reader,
            Consumer<Health> told,
            Clock clock) {
        this.properties = properties;
        this.facts = facts;
        this.database = database;
        this.sensors = List.copyOf(sensors);
        this.reader = reader;
        this.told = told;
        this.clock = clock;
        this.last = Snapshot.nothingYet(clock.instant());
    }

    /** Begins to look, at once and then again and again. */
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread looking = new Thread(work, "intake-watch");
            looking.setDaemon(true);
            return looking;
        });
        looks = started.scheduleWithFixedDelay(
                this::lookSafely, 0, properties.interval().toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("The watch could not finish a look: {}", cause(e));
        }
    }

    /** Looks once, and has operators told. */
    void look() {
        Instant now = clock.instant();
        Optional<String> away = database.failure();
        Facts seen = Facts.none(now);
        List<PartHealth> parts = new ArrayList<>();
        parts.add(away.map(DatabaseProbe::down).orElseGet(DatabaseProbe::up));
        if (away.isEmpty()) {
            seen = facts.read(now);
        }
        for (Sensor sensor : sensors) {
            if (away.isEmpty() || sensor.needsNoDatabase()) {
                parts.addAll(look(sensor, seen));
            }
        }
        Health health = new Health(now, parts);
        last = new Snapshot(health, seen, reader.counts());
        told.accept(health);
    }

    private static List<PartHealth> look(Sensor sensor, Facts seen) {
        try {
            return sensor.look(seen);
        } catch (RuntimeException e) {
            return List.of(
                    PartHealth.down(sensor.part(), cause(e), "Run 'intake doctor' and see what it says of this part.")
                            .onThisMachine());
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !cause.getClass().getName().startsWith("org.competency.")) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    /** What was seen last; never waits. */
    public Snapshot last() {
        Snapshot seen = last;
        Duration age = Duration.between(seen.health().at(), clock.instant());
        Duration longest = properties.interval().multipliedBy(MISSED_LOOKS).plusMinutes(1);
        return age.compareTo(longest) <= 0 ? seen : hanging(seen, age);
    }

    private static Snapshot hanging(Snapshot seen, Duration age) {
        List<PartHealth> parts = new ArrayList<>(seen.health().parts());
        parts.add(
                0,
                new PartHealth(
                        "watch",
                        State.DOWN,
                        "Nothing was looked at for " + Ago.words(age) + "; what follows is that old.",
                        "Restart the service, and keep a thread dump (jstack) of it.",
                        false,
                        true));
        return new Snapshot(new Health(seen.health().at(), parts), seen.facts(), seen.parsers());
    }

    @Override
    public synchronized void close() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (looks != null) {
            looks.cancel(false);
        }
        if (running != null) {
            running.shutdownNow();
            try {
                if (!running.awaitTermination(properties.interval().toMillis() + 10_000, TimeUnit.MILLISECONDS)) {
                    LOG.warn("The watch does not end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
