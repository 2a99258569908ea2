/**
 * Watches whether everything works that a running intake needs, says so in sentences and figures, and tells operators once
 * of each trouble and once when it is over.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "mailbox",
            "mailserver",
            "reply",
            "archive",
            "checklist",
            "extraction",
            "audit",
            "report",
            "jobs",
            "notice"
        })
@NullMarked
package org.competency.intake.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
