package org.competency.intake.award;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an award. The events of an award, from version 1 on, are its history; none is ever changed.
 *
 * @param version which one, from 1
 * @param move what was done
 * @param before status until then; null for the first
 * @param after status from then on
 * @param renewalDue day by which it must be renewed from then on
 * @param by who did it; {@code intake} for the product itself
 * @param why in words; "" if nothing was said
 * @param detail what it was about; "" if there is nothing to say
 * @param at when
 */
public record AwardEvent(
        int version,
        AwardMove move,
        @Nullable AwardStatus before,
        AwardStatus after,
        LocalDate renewalDue,
        String by,
        String why,
        String detail,
        Instant at) {}
