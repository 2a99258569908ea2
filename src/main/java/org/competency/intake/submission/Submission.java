package org.competency.intake.submission;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;

/**
 * One version of an application, as a row of its table.
 *
 * @param id key of the row
 * @param applicationId the case
 * @param version from 1
 * @param message ledger row of the message that brought it
 * @param status how far it has come
 * @param receivedAt receipt of the message by the mail server
 * @param fileName of the attached checklist, for display
 * @param fileSha256 of the attached checklist
 * @param program id of the checklist
 * @param checklistVersion version of the checklist that it was read with
 * @param reading the reading as JSON
 * @param verdict of the assessment; null before it
 * @param findings of the assessment as JSON; null before it
 * @param dueOn day by which the office answers; null before it is decided
 */
public record Submission(
        long id,
        long applicationId,
        int version,
        long message,
        SubmissionStatus status,
        Instant receivedAt,
        String fileName,
        Sha256 fileSha256,
        String program,
        String checklistVersion,
        String reading,
        @Nullable String verdict,
        @Nullable String findings,
        @Nullable LocalDate dueOn) {}
