package org.competency.intake.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; null means any.
 *
 * @param status of the newest version
 * @param verdict of the newest version
 * @param partner a part of the partner's name or of the contact's address, whatever the case
 * @param program id of the checklist
 * @param since newest version received at or after this instant
 */
public record CaseFilter(
        @Nullable String status,
        @Nullable String verdict,
        @Nullable String partner,
        @Nullable String program,
        @Nullable Instant since) {}
