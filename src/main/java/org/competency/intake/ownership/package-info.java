/**
 * Mergers, acquisitions and divestitures: what they change for awards, applications and contacts by the rules of the program
 * (P14). An event is done whole or not at all, and its row keeps everything that it changed.
 */
@ApplicationModule(allowedDependencies = {"database", "partner", "award", "audit", "submission", "letter"})
@NullMarked
package org.competency.intake.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
