package org.competency.intake.assessment;

import java.time.LocalDate;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;

/** Judges self-assessments; without side effects. */
public interface Assessor {

    /**
     * Judges what was read against the checklist.
     *
     * @param checklist the version that applies
     * @param reading read with that checklist
     * @param receivedOn day of receipt in the office's zone (P7)
     */
    Assessment assess(Checklist checklist, Reading reading, LocalDate receivedOn);

    /**
     * The assessor that judges by the rules of the program.
     *
     * @param checklists to say which version follows an outdated one, and what changed in it
     */
    static Assessor with(Checklists checklists) {
        return new ChecklistAssessor(checklists);
    }
}
