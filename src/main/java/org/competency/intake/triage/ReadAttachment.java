package org.competency.intake.triage;

import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.ParsedMessage.Attachment;

/**
 * An attached file and what was read from it.
 *
 * @param attachment the file
 * @param reading what was read
 * @param doubt why a person must say which program it is for; "" if that is known, or if it is no form of any program
 * @param otherProgram the program that it is for, if that is none that is taken here; "" otherwise
 */
record ReadAttachment(Attachment attachment, Reading reading, String doubt, String otherProgram) {

    ReadAttachment withoutContent() {
        return new ReadAttachment(attachment.withoutContent(), reading, doubt, otherProgram);
    }

    boolean isChecklist() {
        return reading.checklist() != null && reading.status() != Reading.Status.REFUSED;
    }

    boolean isRefused() {
        return reading.status() == Reading.Status.REFUSED;
    }

    /** Whether a person may find answers in it that we did not dare to read. */
    boolean isDoubtful() {
        return !doubt.isEmpty()
                || reading.status() == Reading.Status.REVIEW
                        && reading.reasons().stream()
                                .noneMatch(reason -> reason.code().equals("NOT_A_QUESTIONNAIRE"));
    }

    boolean isOfAnotherProgram() {
        return !otherProgram.isEmpty() && !isRefused();
    }

    String reason() {
        if (!doubt.isEmpty() && !isRefused()) {
            return "'%s': %s".formatted(reading.file(), doubt);
        }
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
