package org.competency.intake.extraction.fork;

import java.util.Arrays;
import java.util.Optional;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.Reading.Status;

/** Why a file is not read, in words for its sender. */
enum Refusal {
    ENCRYPTED(Status.REFUSED, "The file is protected with a password; please send it without one."),
    MACROS(
            Status.REFUSED,
            "The file contains macros, which are never opened; please save it without them, as .docx or .xlsx, and send that."),
    CORRUPT(
            Status.REFUSED,
            "The file is damaged and cannot be opened; please check that it opens on your side, save it again and send that."),
    EMPTY(Status.REFUSED, "The file is empty; please send the completed checklist."),
    TOO_LARGE(
            Status.REFUSED,
            "The file is larger than can be accepted; please send the checklist alone, without pictures and further documents in it."),
    TOO_DEEP(Status.REFUSED, "The file is nested too deeply to be read; please send the checklist itself, not packed."),
    TIMEOUT(Status.REFUSED, "Reading the file took too long; please save it again as .docx or .xlsx and send that."),
    OUT_OF_MEMORY(
            Status.REFUSED,
            "The file needs too much memory to be read; please save it again as .docx or .xlsx and send that."),
    CRASHED(Status.REFUSED, "The file could not be read; please save it again as .docx or .xlsx and send that."),
    XFA_FORM(
            Status.REVIEW,
            "The PDF is a dynamic form, which cannot be read; please print it to PDF again or send .docx or .xlsx."),
    SCANNED(Status.REVIEW, "The PDF holds pictures of pages and no text; please send the file that it was made from."),
    UNSUPPORTED_FORMAT(
            Status.REVIEW, "This kind of file is not read automatically; please send the checklist as .docx or .xlsx.");

    private final Status status;
    private final String message;

    Refusal(Status status, String message) {
        this.status = status;
        this.message = message;
    }

    static Optional<Refusal> of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.name().equals(code))
                .findFirst();
    }

    Status status() {
        return status;
    }

    Reading.Reason reason(String detail) {
        return new Reading.Reason(name(), message, detail);
    }
}
