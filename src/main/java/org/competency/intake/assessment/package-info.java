/**
 * Judges the answers against the checklist and yields findings and a verdict. Plain Java without side effects.
 */
@ApplicationModule(allowedDependencies = {"checklist", "extraction", "submission"})
@NullMarked
package org.competency.intake.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
