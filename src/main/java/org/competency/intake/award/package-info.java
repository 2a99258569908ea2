/**
 * Competencies that partners hold: how they come from an audit that was passed, until when they hold, and how they end.
 * Each award has an append-only history; whoever is to be told of a move gets a letter with it.
 */
@ApplicationModule(allowedDependencies = {"database", "partner", "audit", "submission", "checklist", "letter"})
@NullMarked
package org.competency.intake.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
