/** Who partners are: their mail domains, the people who may write for them, and what a sender must show to be heard. */
@ApplicationModule(allowedDependencies = {"database", "submission"})
@NullMarked
package org.competency.intake.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
