package org.competency.intake.watch.alert;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.watch.PartHealth;

/** What one channel was told of the database being away; kept in memory, since the database is. */
final class DatabaseAlert {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAlert.class);

    private final Instant since;
    private @Nullable Instant toldAt;
    private Instant nextAttemptAt;
    private int attempts;
    private String found = "";

    DatabaseAlert(Instant since) {
        this.since = since;
        this.nextAttemptAt = since;
    }

    void tell(Channel channel, PartHealth part, String machine, AlertProperties properties, Instant now) {
        found = part.found();
        boolean wanted = toldAt == null || !toldAt.plus(properties.repeat()).isAfter(now);
        Alert.Event event = toldAt == null ? Alert.Event.TROUBLE : Alert.Event.REMINDER;
        if (wanted
                && send(channel, new Alert(event, part.part(), machine, found, part.todo(), since), properties, now)) {
            toldAt = now;
        }
    }

    /** Tells that it is over; whether nothing is left to tell. */
    boolean end(Channel channel, String machine, AlertProperties properties, Instant now) {
        return toldAt == null
                || attempts >= properties.attempts()
                || send(channel, new Alert(Alert.Event.OVER, "database", machine, found, "", since), properties, now);
    }

    private boolean send(Channel channel, Alert alert, AlertProperties properties, Instant now) {
        if (nextAttemptAt.isAfter(now)) {
            return false;
        }
        try {
            channel.tell(alert);
            attempts = 0;
            nextAttemptAt = now;
            return true;
        } catch (RuntimeException e) {
            attempts++;
            nextAttemptAt =
                    now.plus(attempts >= properties.attempts() ? properties.repeat() : properties.pauseAfter(attempts));
            LOG.atWarn()
                    .addKeyValue("channel", channel.describe())
                    .addKeyValue("error", e.getMessage())
                    .log("Operators could not be told that the database is away");
            return false;
        }
    }
}
