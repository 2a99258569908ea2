package org.competency.intake.serve;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/** Pauses that double with each failure in a row, up to a longest one, plus up to a quarter, so that processes do not keep step. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 12;

    private final Duration first;
    private final Duration longest;
    private final LongUnaryOperator random;

    /** {@code random} gives a number from 0 to below its argument. */
    Backoff(Duration first, Duration longest, LongUnaryOperator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The pause after so many failures in a row, at least one. */
    Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        if (pause.compareTo(longest) > 0) {
            pause = longest;
        }
        return pause.plusMillis(random.applyAsLong(pause.toMillis() / 4 + 1));
    }
}
