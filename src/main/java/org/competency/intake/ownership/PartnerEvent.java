package org.competency.intake.ownership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event in the history of partners; none is ever changed.
 *
 * @param id key of the row
 * @param kind what happened
 * @param partner name of the first partner now
 * @param other name of the second now
 * @param effectiveOn when
 * @param degree of a divestiture; null otherwise
 * @param by who entered it
 * @param why in words
 * @param changes all that it changed
 * @param at when it was entered
 */
public record PartnerEvent(
        long id,
        EventKind kind,
        String partner,
        String other,
        LocalDate effectiveOn,
        @Nullable Degree degree,
        String by,
        String why,
        List<Change> changes,
        Instant at) {

    public PartnerEvent {
        changes = List.copyOf(changes);
    }
}
