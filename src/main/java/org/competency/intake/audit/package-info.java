/**
 * The audit queue and the response clock: which submission is audited next, and by when the office must answer.
 * Business days are counted in the zone and calendar of the office.
 */
@ApplicationModule(allowedDependencies = {"database", "submission", "checklist", "assessment", "extraction", "letter"})
@NullMarked
package org.competency.intake.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
