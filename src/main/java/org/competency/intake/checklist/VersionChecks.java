package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the definitions against each other: the versions of a program follow each other without a gap, at most two are
 * accepted on any day (P7), and no two programs have the same name.
 */
final class VersionChecks {

    private final List<Definition> definitions;
    private final List<ChecklistFault> faults;

    /** The definitions, those of one program ordered by the day from which they are valid. */
    VersionChecks(List<Definition> definitions, List<ChecklistFault> faults) {
        this.definitions = definitions;
        this.faults = faults;
    }

    void check() {
        definitions.stream()
                .collect(Collectors.groupingBy(
                        definition -> definition.checklist().ref().id()))
                .values()
                .forEach(this::checkVersions);
        checkNames();
    }

    private void checkVersions(List<Definition> versions) {
        for (int i = 0; i < versions.size(); i++) {
            checkSuccessor(versions, i);
            if (i + 1 < versions.size()) {
                checkNext(versions.get(i), versions.get(i + 1));
            }
            if (i + 2 < versions.size()) {
                checkOverlap(versions.get(i), versions.get(i + 2));
            }
        }
    }

    private void checkSuccessor(List<Definition> versions, int i) {
        Definition version = versions.get(i);
        String successor = version.checklist().supersededBy();
        boolean last = i + 1 == versions.size();
        if (successor == null) {
            if (!last) {
                fault(
                        version,
                        "version",
                        "version %s follows this one; say so with 'superseded-by'"
                                .formatted(name(versions.get(i + 1))));
            }
        } else if (last || !name(versions.get(i + 1)).equals(successor)) {
            fault(
                    version,
                    "superseded-by",
                    "'superseded-by' names version %s, which is not the next one".formatted(successor));
        }
    }

    private void checkNext(Definition version, Definition next) {
        LocalDate last = version.checklist().acceptedUntil();
        LocalDate first = next.checklist().validFrom();
        if (first.equals(version.checklist().validFrom())) {
            fault(version, "valid-from", "version %s is valid from the same day".formatted(name(next)));
        }
        if (last != null && last.plusDays(1).isBefore(first)) {
            fault(
                    version,
                    "accepted-until",
                    "from the day after 'accepted-until' to %s no version would be accepted; version %s is valid from %s"
                            .formatted(first.minusDays(1), name(next), first));
        }
    }

    private void checkOverlap(Definition version, Definition nextButOne) {
        LocalDate last = version.checklist().acceptedUntil();
        LocalDate first = nextButOne.checklist().validFrom();
        if (last == null || !last.isBefore(first)) {
            fault(
                    version,
                    last == null ? "valid-from" : "accepted-until",
                    "it is still accepted when version %s starts on %s: at most two are valid on a day; set 'accepted-until' earlier"
                            .formatted(name(nextButOne), first));
        }
    }

    /** A subject line or a title must not name two programs. */
    private void checkNames() {
        Map<String, String> programs = new HashMap<>();
        for (Definition definition : definitions) {
            String program = definition.checklist().ref().id();
            Stream.concat(Stream.of(definition.checklist().title()), definition.checklist().aliases().stream())
                    .forEach(name -> {
                        String other = programs.putIfAbsent(Words.fold(name), program);
                        if (other != null && !other.equals(program)) {
                            fault(definition, "aliases", "'%s' names the program '%s' too".formatted(name, other));
                        }
                    });
        }
    }

    private static String name(Definition definition) {
        return definition.checklist().ref().version();
    }

    private void fault(Definition definition, String key, String message) {
        faults.add(definition.fault(key, message));
    }
}
