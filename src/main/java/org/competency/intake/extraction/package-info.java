/**
 * Turns attachments into answers: Apache Tika in forked processes yields grids of cells, grids yield rows. What was
 * not read with confidence is said to be unsure; it is never guessed.
 */
@ApplicationModule(allowedDependencies = {"archive", "checklist", "checklist :: form", "submission"})
@NullMarked
package org.competency.intake.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
