package org.competency.intake.ownership;

import java.time.LocalDate;
import java.util.List;

import org.competency.intake.award.PartnerLetters.Told;

/**
 * What an event came to, or would come to.
 *
 * @param kind what happened
 * @param partner name of the first partner
 * @param other name of the second
 * @param effectiveOn when
 * @param done whether it was done; else it is a preview and nothing was changed
 * @param changes all that is changed, in order
 * @param letters who is told
 */
public record Outcome(
        EventKind kind,
        String partner,
        String other,
        LocalDate effectiveOn,
        boolean done,
        List<Change> changes,
        List<Told> letters) {

    public Outcome {
        changes = List.copyOf(changes);
        letters = List.copyOf(letters);
    }
}
