package org.competency.intake.triage;

import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.ParsedMessage.Attachment;

/** An attached file and what was read from it. */
record ReadAttachment(Attachment attachment, Reading reading) {

    boolean isChecklist() {
        return reading.checklist() != null && reading.status() != Reading.Status.REFUSED;
    }

    boolean isRefused() {
        return reading.status() == Reading.Status.REFUSED;
    }

    /** Whether a person may find answers in it that we did not dare to read. */
    boolean isDoubtful() {
        return reading.status() == Reading.Status.REVIEW
                && reading.reasons().stream().noneMatch(reason -> reason.code().equals("NOT_A_QUESTIONNAIRE"));
    }

    String reason() {
        return reading.reasons().isEmpty()
                ? "Cannot read '%s'".formatted(reading.file())
                : "'%s': %s"
                        .formatted(
                                reading.file(),
                                reading.reasons().get(0).detail().isEmpty()
                                        ? reading.reasons().get(0).message()
                                        : reading.reasons().get(0).detail());
    }
}
