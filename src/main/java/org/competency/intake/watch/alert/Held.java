package org.competency.intake.watch.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Lets a state count only once it has lasted, so that what comes and goes rings no bell. */
final class Held {

    private final Duration hold;
    private final Map<String, Instant> since = new HashMap<>();

    Held(Duration hold) {
        this.hold = hold;
    }

    /** Sees which names are in the state now. */
    void see(Set<String> names, Instant now) {
        since.keySet().retainAll(names);
        names.forEach(name -> since.putIfAbsent(name, now));
    }

    /** Whether a name has been in the state for long enough. */
    boolean lasts(String name, Instant now) {
        Instant began = since.get(name);
        return began != null && Duration.between(began, now).compareTo(hold) >= 0;
    }
}
