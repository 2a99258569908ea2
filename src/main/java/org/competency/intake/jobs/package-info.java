/**
 * The Spring Batch jobs, one configuration class each. Steps hand over through status columns, so any of them can be
 * killed and run again.
 */
@ApplicationModule(
        allowedDependencies = {
            "mailbox",
            "triage",
            "extraction",
            "assessment",
            "audit",
            "award",
            "reply",
            "letter",
            "submission",
            "archive",
            "checklist",
            "report",
            "retention",
            "notice"
        })
@NullMarked
package org.competency.intake.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
