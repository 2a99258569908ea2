package org.competency.intake.submission;

import java.time.Instant;

import org.competency.intake.archive.Sha256;

/**
 * A version to be filed.
 *
 * @param message ledger row of the message that brought it; at most one version comes from it
 * @param receivedAt receipt of the message by the mail server
 * @param fileName of the attached checklist, for display, at most 255 characters
 * @param fileSha256 of the attached checklist
 * @param checklistVersion version of the checklist that it was read with
 * @param reading the reading as JSON
 */
public record NewVersion(
        long message, Instant receivedAt, String fileName, Sha256 fileSha256, String checklistVersion, String reading) {
    public NewVersion {
        if (fileName.length() > 255) {
            throw new IllegalArgumentException("File name longer than 255 characters: " + fileName.length());
        }
    }
}
