package org.competency.intake.award;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From when and until when a competency is given.
 *
 * @param on day from which it is held; null: today at the office
 * @param renewalDue day by which it must be renewed; null: as the definition of the program says
 */
public record Grant(@Nullable LocalDate on, @Nullable LocalDate renewalDue) {}
