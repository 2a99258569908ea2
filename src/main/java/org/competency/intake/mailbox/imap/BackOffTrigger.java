package org.competency.intake.mailbox.imap;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/** Waits a fixed time after each poll, and after failures twice as long each time, up to a quarter of an hour, plus up to a tenth. */
final class BackOffTrigger implements Trigger {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 12;

    private final Duration interval;
    private int failures;

    BackOffTrigger(Duration interval) {
        this.interval = interval;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
    }

    /** The pause before the next poll, without the random part. */
    synchronized Duration pause() {
        Duration pause = interval.multipliedBy(1L << failures);
        Duration longest = LONGEST.compareTo(interval) > 0 ? LONGEST : interval;
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    @Override
    public Instant nextExecution(TriggerContext context) {
        Instant last = context.lastCompletion();
        if (last == null) {
            return context.getClock().instant();
        }
        Duration pause = pause();
        return last.plus(pause).plusMillis(failures == 0 ? 0 : jitter(pause));
    }

    private static long jitter(Duration pause) {
        return ThreadLocalRandom.current().nextLong(pause.toMillis() / 10 + 1);
    }
}
