package org.competency.intake.watch;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What counts as trouble in {@code serve}.
 *
 * @param interval pause between two looks, 100 ms to 10 min; default 30 s
 * @param silentAfter business days without new mail after which a mailbox counts as silent; 0: never; default 3
 * @param failingAfter how long fetching or sending may fail before operators are told, up to 7 days; default 30 min
 * @param waitingAfter how long a message may wait to be read, or a reply to be sent, before operators are told; default 2 h
 * @param quarantine messages in quarantine above which operators are told, at least 0; default 10
 * @param freeSpace below this the archive's disk counts as nearly full, below a tenth of it as full; default 1 GB
 * @param smtpEvery pause between two connections to the mail server of the replies that only try it; default 5 min
 * @param nightlyWithin how long after its time the nightly job must be done; default 3 h
 */
@ConfigurationProperties("intake.watch")
public record WatchProperties(
        @DefaultValue("30s") Duration interval,
        @DefaultValue("3") int silentAfter,
        @DefaultValue("30m") Duration failingAfter,
        @DefaultValue("2h") Duration waitingAfter,
        @DefaultValue("10") int quarantine,
        @DefaultValue("1GB") DataSize freeSpace,
        @DefaultValue("5m") Duration smtpEvery,
        @DefaultValue("3h") Duration nightlyWithin) {

    public WatchProperties {
        require(
                interval.toMillis() >= 100 && interval.compareTo(Duration.ofMinutes(10)) <= 0,
                "interval",
                interval,
                "100ms to 10m");
        require(silentAfter >= 0 && silentAfter <= 60, "silent-after", silentAfter, "0 (never) to 60 business days");
        requireSpan("failing-after", failingAfter);
        requireSpan("waiting-after", waitingAfter);
        requireSpan("smtp-every", smtpEvery);
        requireSpan("nightly-within", nightlyWithin);
        require(quarantine >= 0, "quarantine", quarantine, "0 or more messages");
        require(freeSpace.toBytes() >= 0, "free-space", freeSpace, "0 or more bytes");
    }

    private static void requireSpan(String name, Duration value) {
        require(value.toMillis() >= 100 && value.compareTo(Duration.ofDays(7)) <= 0, name, value, "100ms to 7d");
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The setting intake.watch.%s is '%s'; it must be %s.".formatted(name, value, allowed));
        }
    }
}
