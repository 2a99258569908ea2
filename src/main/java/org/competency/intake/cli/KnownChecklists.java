package org.competency.intake.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;

/** Finds the checklist that a command line names, or says which ones there are. */
final class KnownChecklists {

    private KnownChecklists() {}

    /**
     * The checklist.
     *
     * @param version null: the one current on {@code day}, or the first one to come
     * @throws IllegalArgumentException if there is none
     */
    static Checklist find(Checklists checklists, String id, @Nullable String version, LocalDate day) {
        requireProgram(checklists, id);
        Optional<Checklist> found = version == null
                ? checklists
                        .currentOn(id, day)
                        .or(() -> checklists.all().stream()
                                .filter(checklist -> checklist.ref().id().equals(id))
                                .findFirst())
                : checklists.find(new ChecklistRef(id, version));
        return found.orElseThrow(() -> new IllegalArgumentException("There is no version %s of '%s'; there are: %s"
                .formatted(
                        version,
                        id,
                        checklists.all().stream()
                                .map(Checklist::ref)
                                .filter(ref -> ref.id().equals(id))
                                .map(ChecklistRef::version)
                                .collect(Collectors.joining(", ")))));
    }

    /**
     * Makes sure that there is such a program.
     *
     * @throws IllegalArgumentException if there is none
     */
    static void requireProgram(Checklists checklists, String id) {
        if (checklists.all().stream()
                .noneMatch(checklist -> checklist.ref().id().equals(id))) {
            throw new IllegalArgumentException("There is no checklist '%s'; there are: %s"
                    .formatted(
                            id,
                            checklists.all().stream()
                                    .map(checklist -> checklist.ref().id())
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
    }
}
