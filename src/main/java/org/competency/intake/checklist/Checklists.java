package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The checklists that the office uses, by program and version. */
public interface Checklists {

    /** All versions of all programs, ordered by program and then by the day from which they are valid. */
    List<Checklist> all();

    /** Exactly this version. */
    Optional<Checklist> find(ChecklistRef ref);

    /** The version of a program that is current on {@code day}: the newest one valid from then or before. */
    Optional<Checklist> currentOn(String id, LocalDate day);
}
