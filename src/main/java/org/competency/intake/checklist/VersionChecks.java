package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the versions of each program against each other: none missing, and at most two accepted on any day. */
final class VersionChecks {

    private final List<Checklist> checklists;
    private final Function<Checklist, String> fileOf;
    private final List<ChecklistFault> faults;

    VersionChecks(List<Checklist> checklists, Function<Checklist, String> fileOf, List<ChecklistFault> faults) {
        this.checklists = checklists;
        this.fileOf = fileOf;
        this.faults = faults;
    }

    void check() {
        checklists.stream()
                .collect(Collectors.groupingBy(checklist -> checklist.ref().id()))
                .values()
                .forEach(this::checkVersions);
    }

    /** {@code versions} are of one program, ordered by the day from which they are valid. */
    private void checkVersions(List<Checklist> versions) {
        for (int i = 0; i < versions.size(); i++) {
            checkSuccessor(versions, i);
            checkOverlap(versions, i);
        }
    }

    private void checkSuccessor(List<Checklist> versions, int i) {
        Checklist version = versions.get(i);
        String successor = version.supersededBy();
        if (successor == null) {
            if (i + 1 < versions.size()) {
                fault(
                        version,
                        "version %s follows this one; say so with 'superseded-by'"
                                .formatted(versions.get(i + 1).ref().version()));
            }
            return;
        }
        boolean follows =
                i + 1 < versions.size() && versions.get(i + 1).ref().version().equals(successor);
        if (!follows) {
            fault(version, "'superseded-by' names version %s, which is not the next one".formatted(successor));
        }
    }

    private void checkOverlap(List<Checklist> versions, int i) {
        Checklist version = versions.get(i);
        if (i + 1 < versions.size() && versions.get(i + 1).validFrom().equals(version.validFrom())) {
            fault(
                    version,
                    "version %s is valid from the same day"
                            .formatted(versions.get(i + 1).ref().version()));
        }
        if (i + 2 < versions.size()
                && isAcceptedInto(version, versions.get(i + 2).validFrom())) {
            fault(
                    version,
                    "it is still accepted when version %s starts: at most two are valid on a day; set 'accepted-until' earlier"
                            .formatted(versions.get(i + 2).ref().version()));
        }
    }

    private static boolean isAcceptedInto(Checklist version, LocalDate day) {
        LocalDate last = version.acceptedUntil();
        return last == null || !last.isBefore(day);
    }

    private void fault(Checklist version, String message) {
        faults.add(new ChecklistFault(fileOf.apply(version), 1, message));
    }
}
