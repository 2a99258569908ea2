/**
 * Composes replies, keeps them in the outbox and sends them. Every reply tells the partner what arrived, what is
 * missing and what to do next; machines are never answered.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "archive",
            "mailbox",
            "mailserver",
            "partner",
            "submission",
            "checklist",
            "checklist :: form",
            "extraction",
            "extraction :: annotation",
            "assessment",
            "audit",
            "letter"
        })
@NullMarked
package org.competency.intake.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
