package org.competency.intake.watch.alert;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What one channel has been told of a trouble, and is still to be told.
 *
 * @param trouble which
 * @param machine the machine that it is about; "" if none
 * @param channel the channel
 * @param found what was found last
 * @param todo what to do
 * @param raisedAt when it began
 * @param toldAt when it was told last; null: not yet
 * @param overAt when it ended; null while it lasts
 * @param attempts failed attempts to tell since the last success
 * @param nextAttemptAt not before
 */
record AlertRow(
        String trouble,
        String machine,
        String channel,
        String found,
        String todo,
        Instant raisedAt,
        @Nullable Instant toldAt,
        @Nullable Instant overAt,
        int attempts,
        Instant nextAttemptAt) {

    /** The trouble ended before anybody heard of it. */
    boolean cameToNothing() {
        return overAt != null && toldAt == null;
    }

    Alert alert() {
        Alert.Event event =
                overAt != null ? Alert.Event.OVER : toldAt == null ? Alert.Event.TROUBLE : Alert.Event.REMINDER;
        return new Alert(event, trouble, machine, found, todo, raisedAt);
    }
}
