package org.competency.intake.serve;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How {@code serve} runs.
 *
 * @param interval pause between two runs of the intake when no mail comes, 1 s to 24 h; default 5 min
 * @param nightly time of day at the office at which the nightly jobs run; before noon they are those of the day before;
 *     default 02:00
 * @param catchUp business dates before the last one whose nightly jobs are made up for if they were missed, 0 to 60;
 *     default 7
 * @param port TCP port of health and metrics, 0: any that is free; default 8642
 * @param address address to listen on; default 127.0.0.1, and nobody else on the network sees it
 * @param check pause between two looks for due work and for new mail, 100 ms to 1 min; default 2 s
 * @param deadAfter silence after which the work of another process counts as abandoned and is taken over, 2 s to 1 h;
 *     default 1 min
 * @param retry pause after a run that failed, doubled each time up to 15 min (a night: 1 h), 100 ms to 1 h; default 30 s
 */
@ConfigurationProperties("intake.serve")
public record ServeProperties(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("02:00") LocalTime nightly,
        @DefaultValue("7") int catchUp,
        @DefaultValue("8642") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("2s") Duration check,
        @DefaultValue("1m") Duration deadAfter,
        @DefaultValue("30s") Duration retry) {

    public ServeProperties {
        require(between(interval, Duration.ofSeconds(1), Duration.ofHours(24)), "interval", interval, "1s to 24h");
        require(catchUp >= 0 && catchUp <= 60, "catch-up", catchUp, "0 to 60 business dates");
        require(port >= 0 && port <= 65_535, "port", port, "0 (any) to 65535");
        require(!address.isBlank(), "address", address, "an address of this machine such as 127.0.0.1");
        require(between(check, Duration.ofMillis(100), Duration.ofMinutes(1)), "check", check, "100ms to 1m");
        require(between(deadAfter, Duration.ofSeconds(2), Duration.ofHours(1)), "dead-after", deadAfter, "2s to 1h");
        require(between(retry, Duration.ofMillis(100), Duration.ofHours(1)), "retry", retry, "100ms to 1h");
    }

    private static boolean between(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String name, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The setting intake.serve.%s is '%s'; it must be %s.".formatted(name, value, allowed));
        }
    }
}
