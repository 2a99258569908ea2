package org.competency.intake.watch.alert;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How operators are told of troubles; mail has its own settings below {@code intake.alerts.mail}.
 *
 * @param webhook address that gets a JSON object by POST, http or https; default: none
 * @param webhookTimeout longest wait for its answer, 1 s to 2 min; default 10 s
 * @param hold how long a trouble must last before it is told, and be gone before that is told, up to 1 h; default 1 min
 * @param repeat pause after which a trouble that lasts is told again, at least 1 s; default 24 h
 * @param attempts attempts to tell before it is left for the next repetition, 1 to 20; default 8
 * @param retry pause after the first failed attempt, doubled each time up to an hour; default 1 min
 */
@ConfigurationProperties("intake.alerts")
public record AlertProperties(
        @Nullable URI webhook,
        @DefaultValue("10s") Duration webhookTimeout,
        @DefaultValue("1m") Duration hold,
        @DefaultValue("24h") Duration repeat,
        @DefaultValue("8") int attempts,
        @DefaultValue("1m") Duration retry) {

    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    public AlertProperties {
        if (webhook != null && webhook.toString().isBlank()) {
            webhook = null;
        }
        require(
                webhook == null
                        || webhook.getHost() != null
                                && String.valueOf(webhook.getScheme()).matches("https?"),
                "webhook",
                webhook,
                "an address such as https://chat.example.org/hook");
        require(
                between(webhookTimeout, Duration.ofSeconds(1), Duration.ofMinutes(2)),
                "webhook-timeout",
                webhookTimeout,
                "1s to 2m");
        require(between(hold, Duration.ZERO, Duration.ofHours(1)), "hold", hold, "0s to 1h");
        require(between(repeat, Duration.ofSeconds(1), Duration.ofDays(30)), "repeat", repeat, "1s to 30d");
        require(attempts >= 1 && attempts <= 20, "attempts", attempts, "1 to 20");
        require(between(retry, Duration.ofMillis(100), LONGEST_RETRY), "retry", retry, "100ms to 1h");
    }

    private static boolean between(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String name, @Nullable Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The setting intake.alerts.%s is '%s'; it must be %s.".formatted(name, value, allowed));
        }
    }

    /** The pause after so many failed attempts. */
    Duration pauseAfter(int failed) {
        Duration pause = retry.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), 12));
        return pause.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : pause;
    }
}
