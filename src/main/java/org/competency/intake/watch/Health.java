package org.competency.intake.watch;

import java.time.Instant;
import java.util.List;

import org.competency.intake.watch.PartHealth.State;

/**
 * How everything is.
 *
 * @param at when it was looked at
 * @param parts each part
 */
public record Health(Instant at, List<PartHealth> parts) {

    public Health {
        parts = List.copyOf(parts);
    }

    /** The worst of all states; UP if nothing was looked at yet. */
    public State state() {
        return parts.stream().map(PartHealth::state).max(State::compareTo).orElse(State.UP);
    }
}
