package org.competency.intake.watch;

import java.time.Instant;
import java.time.LocalDate;

/** Knows when the nightly job runs. */
public interface DueNight {

    /** The business date of the last nightly job whose time had come at {@code then}. */
    LocalDate dateDueSince(Instant then);
}
