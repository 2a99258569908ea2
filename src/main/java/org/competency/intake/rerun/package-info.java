/**
 * Does messages again from the archive, as the job would do them today, and says what that changed. What stood there
 * before is kept, and no partner is told the same thing twice.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "mailbox",
            "triage",
            "extraction",
            "assessment",
            "audit",
            "reply",
            "submission",
            "jobs",
            "archive",
            "checklist"
        })
@NullMarked
package org.competency.intake.rerun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
