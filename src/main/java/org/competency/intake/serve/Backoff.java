package org.competency.intake.serve;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/** Pauses that grow with each failure in a row, up to an hour, plus up to a quarter, so that processes do not keep step. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private final Duration first;
    private final LongUnaryOperator random;

    /** {@code random} gives a number from 0 to below its argument. */
    Backoff(Duration first, LongUnaryOperator random) {
        this.first = first;
        this.random = random;
    }

    /** The pause after so many failures in a row, at least one. */
    Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        if (pause.compareTo(LONGEST) > 0) {
            pause = LONGEST;
        }
        return pause.plusMillis(random.applyAsLong(pause.toMillis() / 4 + 1));
    }
}
