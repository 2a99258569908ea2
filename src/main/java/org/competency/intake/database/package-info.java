/** How values stand in the tables, for everyone who reads or writes rows. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.competency.intake.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
