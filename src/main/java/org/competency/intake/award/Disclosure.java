package org.competency.intake.award;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that a partner must describe to the office (P14): it is open until the award is renewed, when it is assessed.
 *
 * @param id key of the row
 * @param awardId the award that it may concern
 * @param rule the rule that asks for it, such as {@code P14a}
 * @param about the other partner
 * @param effectiveOn when it happened
 * @param settledBy who assessed it; null: it is open
 * @param settledAt when; null: it is open
 */
public record Disclosure(
        long id,
        long awardId,
        String rule,
        String about,
        LocalDate effectiveOn,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    public boolean isOpen() {
        return settledAt == null;
    }
}
