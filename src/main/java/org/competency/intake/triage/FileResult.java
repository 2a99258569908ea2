package org.competency.intake.triage;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;

/**
 * What became of one attached file; kept as JSON in the ledger so that the reply can name every file.
 *
 * @param name as given by the sender; "" without one
 * @param mediaType detected from the content
 * @param size in bytes
 * @param sha256 of the decoded bytes
 * @param use how the intake used it
 * @param code why it could not be used, such as ENCRYPTED; null if it could
 * @param message the same as a sentence for the partner, with OTHER_PROGRAM the id of the program; null if it could
 */
record FileResult(
        String name,
        String mediaType,
        long size,
        String sha256,
        Use use,
        @Nullable String code,
        @Nullable String message) {

    enum Use {
        /** The completed checklist. */
        CHECKLIST,
        /** Kept for the auditor. */
        KEPT,
        /** Could not or must not be opened. */
        UNREADABLE
    }

    static FileResult kept(Attachment attachment) {
        return new FileResult(
                name(attachment), attachment.mediaType(), attachment.size(), attachment.sha256(), Use.KEPT, null, null);
    }

    /** A file of a message that is encrypted, or an encrypted container; only the latter has a password to leave out. */
    static FileResult encrypted(Attachment attachment, ParsedMessage.Problem problem) {
        boolean container = attachment.mediaType().equals("application/zip");
        return new FileResult(
                name(attachment),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                Use.UNREADABLE,
                container ? "ENCRYPTED" : "ENCRYPTED_MAIL",
                problem.message());
    }

    static FileResult of(ReadAttachment file) {
        if (file.isOfAnotherProgram()) {
            Attachment attachment = file.attachment();
            return new FileResult(
                    name(attachment),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    Use.KEPT,
                    "OTHER_PROGRAM",
                    file.otherProgram());
        }
        return of(file.attachment(), file.reading());
    }

    private static FileResult of(Attachment attachment, Reading reading) {
        if (reading.status() == Reading.Status.REFUSED) {
            return withReason(attachment, reading, Use.UNREADABLE);
        }
        if (reading.checklist() != null) {
            return new FileResult(
                    name(attachment),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    Use.CHECKLIST,
                    null,
                    null);
        }
        return withReason(attachment, reading, Use.KEPT);
    }

    private static FileResult withReason(Attachment attachment, Reading reading, Use use) {
        String code =
                reading.reasons().isEmpty() ? null : reading.reasons().get(0).code();
        String message =
                reading.reasons().isEmpty() ? null : reading.reasons().get(0).message();
        return new FileResult(
                name(attachment), attachment.mediaType(), attachment.size(), attachment.sha256(), use, code, message);
    }

    private static String name(Attachment attachment) {
        return attachment.name() == null ? "" : attachment.name();
    }
}
