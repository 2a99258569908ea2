package org.competency.intake.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A case as listed for people, by its newest version.
 *
 * @param caseNumber what people call it
 * @param program id of the checklist
 * @param partner name of the partner
 * @param contact address that applied
 * @param version its newest version
 * @param status how far that has come
 * @param verdict of it; null before it is judged
 * @param receivedAt receipt of it
 * @param dueOn day by which the office answers; null before it is decided
 * @param audit status of the audit; null if none is queued
 */
public record CaseOverview(
        String caseNumber,
        String program,
        String partner,
        String contact,
        int version,
        String status,
        @Nullable String verdict,
        Instant receivedAt,
        @Nullable LocalDate dueOn,
        @Nullable String audit) {}
