/**
 * What leaves the product as files: the audit queue as a table, and an audit as a packet for its auditor. Nothing here changes
 * a row.
 */
@ApplicationModule(allowedDependencies = {"archive", "mailbox", "submission", "checklist", "extraction", "audit"})
@NullMarked
package org.competency.intake.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
