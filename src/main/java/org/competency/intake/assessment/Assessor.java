package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Set;

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
    default Assessment assess(Checklist checklist, Reading reading, LocalDate receivedOn) {
        return assess(checklist, reading, receivedOn, Set.of());
    }

    /**
     * Judges what was read without some of its case studies: one whose findings cannot be remedied may be removed from
     * consideration, and then the minimum numbers are checked again (P12).
     *
     * @param checklist the version that applies
     * @param reading read with that checklist
     * @param receivedOn day of receipt in the office's zone (P7)
     * @param dropped numbers of the case studies to leave out
     */
    Assessment assess(Checklist checklist, Reading reading, LocalDate receivedOn, Set<Integer> dropped);

    /**
     * The assessor that judges by the rules of the program.
     *
     * @param checklists to say which version follows an outdated one, and what changed in it
     */
    static Assessor with(Checklists checklists) {
        return new ChecklistAssessor(checklists);
    }
}
