package org.competency.intake.checklist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** The versions of a program that are accepted on {@code day}, the current one first (P7). */
    default List<Checklist> acceptedOn(String id, LocalDate day) {
        return all().stream()
                .filter(checklist -> checklist.ref().id().equals(id) && checklist.isAcceptedOn(day))
                .sorted(Comparator.comparing(Checklist::validFrom).reversed())
                .toList();
    }

    /**
     * Reads the definitions again, if they come from somewhere that can change. Those in use stay if the new ones have a
     * fault.
     *
     * @throws ChecklistException if they have a fault
     */
    default void reload() {}

    /**
     * Takes over changes of the definition files since they were read last, all or none: a faulty file never replaces a
     * good one. Cheap if nothing changed; what is being judged meanwhile goes on with the definitions that it has.
     */
    default Refreshed refresh() {
        return new Refreshed(Refreshed.Outcome.UNCHANGED, List.of());
    }

    /**
     * What became of a refresh.
     *
     * @param outcome what was done
     * @param faults why changed files were refused
     */
    record Refreshed(Outcome outcome, List<ChecklistFault> faults) {
        public Refreshed {
            faults = List.copyOf(faults);
        }

        /** What was done. */
        public enum Outcome {
            UNCHANGED,
            /** The changed definitions are in use from now on. */
            RELOADED,
            /** The changed files have faults; those in use stay. */
            REFUSED
        }
    }

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
