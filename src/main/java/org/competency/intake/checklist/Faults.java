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

    void add(int line, String message) {
        found.add(new ChecklistFault(file, line, message));
    }

    /** What was found, by line. */
    List<ChecklistFault> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(ChecklistFault::line))
                .toList();
    }
}
