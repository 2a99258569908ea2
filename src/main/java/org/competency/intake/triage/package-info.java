/**
 * Decides what a fetched message is and what becomes of it: reads its attachments, finds or opens the case, and files the
 * submission. Every message gets exactly one outcome here.
 */
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "audit",
            "checklist",
            "mailbox",
            "extraction",
            "partner",
            "reply",
            "submission"
        })
@NullMarked
package org.competency.intake.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
