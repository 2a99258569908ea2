/**
 * What a program asks for: facts, requirements, case studies and versions, read from {@code config/checklists}. No
 * class here knows the id of any requirement; a new program is a new file.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.competency.intake.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
