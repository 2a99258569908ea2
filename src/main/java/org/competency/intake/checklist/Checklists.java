package org.competency.intake.checklist;

import java.nio.file.Path;
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

    /**
     * Reads the definitions again, if they come from somewhere that can change. Those in use stay if the new ones have a
     * fault.
     *
     * @throws ChecklistException if they have a fault
     */
    default void reload() {}

    /**
     * Reads all definitions of a folder.
     *
     * @param directory folder of {@code <program>/<version>.yaml}
     * @throws ChecklistException if it cannot be read or a file has a fault
     */
    static Checklists in(Path directory) {
        return new ChecklistFiles(new ChecklistProperties(directory));
    }
}
