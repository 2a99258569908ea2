/**
 * Tries everything that the product needs, one thing at a time, and says what to do where something is missing. Nothing
 * is migrated, fetched, flagged or sent, but for a test of the alerts where that is asked for.
 */
@ApplicationModule(
        allowedDependencies = {
            "mailbox",
            "reply",
            "archive",
            "extraction",
            "checklist",
            "audit",
            "report",
            "notice",
            "watch :: alert"
        })
@NullMarked
package org.competency.intake.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
