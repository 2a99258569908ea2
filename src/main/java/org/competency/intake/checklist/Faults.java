package org.competency.intake.checklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one definition file, so that its author sees all of it at once. */
final class Faults {

    private final String file;
    private final List<ChecklistFault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(FilePlace place, String message) {
        found.add(new ChecklistFault(file, place.line(), place.column(), message));
    }

    /** What was found, by place; the same sentence about the same place once. */
    List<ChecklistFault> found() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ChecklistFault::line).thenComparingInt(ChecklistFault::column))
                .toList();
    }
}
