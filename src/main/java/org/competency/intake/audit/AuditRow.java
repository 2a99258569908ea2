package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An audit as listed for people.
 *
 * @param id key of the audit
 * @param caseNumber of its application
 * @param partner name of the partner
 * @param program id of the checklist
 * @param version version of the application that is audited
 * @param status where it stands
 * @param receivedAt receipt of the version that was queued first
 * @param dueOn day by whose end the office answers
 * @param renewal whether it renews a competency
 * @param queuedAt when it was queued
 * @param auditor who has it; null: nobody
 * @param scheduledFor when it takes place; null: not agreed
 */
public record AuditRow(
        long id,
        String caseNumber,
        String partner,
        String program,
        int version,
        AuditStatus status,
        Instant receivedAt,
        LocalDate dueOn,
        boolean renewal,
        Instant queuedAt,
        @Nullable String auditor,
        @Nullable Instant scheduledFor) {}
