package org.competency.intake.watch;

import java.time.Duration;
import java.time.Instant;

/** Spans of time in words. */
public final class Ago {

    private Ago() {}

    /** Such as {@code 40 s}, {@code 12 min}, {@code 5 h} or {@code 3 days}. */
    public static String words(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        if (seconds < 90 * 60) {
            return Math.round(seconds / 60.0) + " min";
        }
        if (seconds < 48 * 3600) {
            return Math.round(seconds / 3600.0) + " h";
        }
        return Math.round(seconds / 86_400.0) + " days";
    }

    static String since(Instant then, Instant now) {
        return words(Duration.between(then, now));
    }
}
