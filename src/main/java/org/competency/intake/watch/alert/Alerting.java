package org.competency.intake.watch.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.watch.Health;
import org.competency.intake.watch.PartHealth;

/** Makes alerts of what the watch sees. Not for several threads at once. */
final class Alerting {

    private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);
    private static final String DATABASE = "database";

    private final AlertProperties properties;
    private final AlertChannels channels;
    private final AlertRows rows;
    private final String machine;
    private final Clock clock;
    private final Held bad;
    private final Held good;
    private final Map<String, DatabaseAlert> ofDatabase = new HashMap<>();

    Alerting(AlertProperties properties, AlertChannels channels, AlertRows rows, String machine, Clock clock) {
        this.properties = properties;
        this.channels = channels;
        this.rows = rows;
        this.machine = machine;
        this.clock = clock;
        this.bad = new Held(properties.hold());
        this.good = new Held(properties.hold());
    }

    /** Takes in what was seen, and tells what is to be told. */
    void see(Health health) {
        Instant now = clock.instant();
        List<PartHealth> troubles =
                health.parts().stream().filter(PartHealth::alert).toList();
        Set<String> names = troubles.stream().map(this::key).collect(Collectors.toSet());
        bad.see(names, now);
        List<PartHealth> lasting =
                troubles.stream().filter(part -> bad.lasts(key(part), now)).toList();
        tellOfDatabase(lasting, now);
        if (names.contains(machine + ":" + DATABASE)) {
            return;
        }
        List<AlertRow> known = rows.of(machine);
        Set<String> gone = known.stream()
                .map(row -> row.machine() + ":" + row.trouble())
                .filter(name -> !names.contains(name))
                .collect(Collectors.toSet());
        good.see(gone, now);
        for (Channel channel : channels.configured()) {
            lasting.stream()
                    .filter(part -> !part.part().equals(DATABASE))
                    .forEach(part -> rows.raise(part, part.local() ? machine : "", channel.name(), now));
            rows.of(machine).stream()
                    .filter(row -> row.channel().equals(channel.name()))
                    .forEach(row -> settle(row, channel, now));
        }
    }

    private String key(PartHealth part) {
        return (part.local() ? machine : "") + ":" + part.part();
    }

    private void settle(AlertRow row, Channel channel, Instant now) {
        if (row.overAt() == null && good.lasts(row.machine() + ":" + row.trouble(), now)) {
            rows.end(row, now);
            return;
        }
        if (row.cameToNothing()) {
            rows.delete(row);
        } else if (isDue(row, now) && rows.claim(row, now, lease())) {
            tell(row, channel);
        }
    }

    private boolean isDue(AlertRow row, Instant now) {
        if (row.nextAttemptAt().isAfter(now)) {
            return false;
        }
        return row.overAt() != null
                || row.toldAt() == null
                || !row.toldAt().plus(properties.repeat()).isAfter(now);
    }

    /** Longer than telling can take, so that no other process tells the same meanwhile. */
    private Duration lease() {
        return properties.webhookTimeout().multipliedBy(2).plusMinutes(2);
    }

    private void tell(AlertRow row, Channel channel) {
        try {
            channel.tell(row.alert());
            if (row.overAt() != null) {
                rows.delete(row);
            } else {
                rows.told(row, clock.instant());
            }
        } catch (RuntimeException e) {
            failed(row, channel, e);
        }
    }

    private void failed(AlertRow row, Channel channel, RuntimeException failure) {
        int attempts = row.attempts() + 1;
        boolean givenUp = attempts >= properties.attempts();
        LOG.atWarn()
                .addKeyValue("channel", channel.describe())
                .addKeyValue("trouble", row.trouble())
                .addKeyValue("error", failure.getMessage())
                .log(givenUp ? "Operators could not be told; given up for now" : "Operators could not be told");
        if (givenUp && row.overAt() != null) {
            rows.delete(row);
            return;
        }
        Instant now = clock.instant();
        rows.later(
                row, givenUp ? 0 : attempts, now.plus(givenUp ? properties.repeat() : properties.pauseAfter(attempts)));
    }

    /** What cannot be written down while the database is away is remembered here. */
    private void tellOfDatabase(List<PartHealth> lasting, Instant now) {
        lasting.stream()
                .filter(part -> part.part().equals(DATABASE))
                .findFirst()
                .ifPresentOrElse(
                        part -> channels.configured()
                                .forEach(channel -> ofDatabase
                                        .computeIfAbsent(channel.name(), name -> new DatabaseAlert(now))
                                        .tell(channel, part, machine, properties, now)),
                        () -> channels.configured().forEach(channel -> end(channel, now)));
    }

    private void end(Channel channel, Instant now) {
        DatabaseAlert open = ofDatabase.get(channel.name());
        if (open != null && !bad.lasts(machine + ":" + DATABASE, now) && open.end(channel, machine, properties, now)) {
            ofDatabase.remove(channel.name());
        }
    }
}
