package org.competency.intake.partner;

import org.jspecify.annotations.Nullable;

/**
 * Who a partner is, as far as changes of ownership need it.
 *
 * @param id key of the row
 * @param name as the office calls it
 * @param version how many changes of ownership it has seen
 * @param acquiredBy key of the partner that it is part of now; null: it stands by itself
 */
public record PartnerState(
        long id, String name, int version, @Nullable Long acquiredBy) {}
