/**
 * Read-only queries for operations: lists, counts and the report of a day. Nothing here changes a row.
 */
@ApplicationModule(allowedDependencies = {"database", "mailbox"})
@NullMarked
package org.competency.intake.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
