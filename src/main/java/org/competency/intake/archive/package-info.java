/**
 * Keeps raw messages and attachments byte for byte, addressed by their SHA-256. Nothing is ever overwritten or
 * changed here, so everything else can be done again from it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.competency.intake.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
