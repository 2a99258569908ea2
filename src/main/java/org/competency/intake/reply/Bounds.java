package org.competency.intake.reply;

import java.time.Duration;

/** Checks settings; a wrong one stops the start and names itself. */
final class Bounds {

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

    private Bounds() {}

    static void require(boolean holds, String setting, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(setting + " is " + value + "; it must be " + allowed + ".");
        }
    }

    static void positive(String setting, Duration value) {
        require(!value.isNegative() && !value.isZero(), setting, value, "longer than nothing");
    }

    static void timeout(String setting, Duration value) {
        positive(setting, value);
        require(value.compareTo(LONGEST_TIMEOUT) <= 0, setting, value, "at most 10 minutes");
    }
}
