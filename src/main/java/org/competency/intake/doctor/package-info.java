/**
 * Tries everything that the product needs, one thing at a time, and says what to do where something is missing. Nothing
 * is migrated, fetched, flagged or sent.
 */
@ApplicationModule(allowedDependencies = {"mailbox", "reply", "archive", "extraction", "checklist", "audit"})
@NullMarked
package org.competency.intake.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
