package org.competency.intake.ownership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.Act;

/**
 * When an event happened, who enters it, and whether it is only previewed.
 *
 * @param on the day from which it holds; null: today at the office
 * @param act who enters it, and why; {@code seen} is the version of the first partner as shown by {@code partners show}
 * @param dryRun whether nothing is changed
 */
public record Circumstances(@Nullable LocalDate on, Act act, boolean dryRun) {

    /**
     * @throws IllegalArgumentException if no reason is given
     */
    public Circumstances {
        if (act.why().isEmpty()) {
            throw new IllegalArgumentException(
                    "Say why the event is entered, such as the announcement that it is known from: --why WORDS.");
        }
    }
}
