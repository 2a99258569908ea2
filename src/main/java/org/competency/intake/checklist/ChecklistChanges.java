package org.competency.intake.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed between two versions of a checklist, by row.
 *
 * @param added rows that only the newer version has, in its order
 * @param removed rows that only the older version has, in its order
 * @param changed rows of both whose wording or rules differ, as the newer version has them
 */
public record ChecklistChanges(List<Requirement> added, List<Requirement> removed, List<Requirement> changed) {

    public ChecklistChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares the rows of {@code older} and {@code newer} by their ids. */
    public static ChecklistChanges between(Checklist older, Checklist newer) {
        Map<String, Requirement> before = byId(older);
        Map<String, Requirement> after = byId(newer);
        return new ChecklistChanges(
                newer.requirements()
                        .filter(row -> !before.containsKey(row.id()))
                        .toList(),
                older.requirements().filter(row -> !after.containsKey(row.id())).toList(),
                newer.requirements()
                        .filter(row -> Optional.ofNullable(before.get(row.id()))
                                .filter(old -> !old.equals(row))
                                .isPresent())
                        .toList());
    }

    private static Map<String, Requirement> byId(Checklist checklist) {
        return checklist.requirements().collect(Collectors.toMap(Requirement::id, Function.identity()));
    }

    /** Whether nothing changed for those who answer. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** The changes in one sentence, such as {@code Added: X-1 (Title). Changed: Y-2 (Title).} */
    public String summary() {
        if (isEmpty()) {
            return "No row changed.";
        }
        List<String> parts = new ArrayList<>();
        name("Added", added).ifPresent(parts::add);
        name("Removed", removed).ifPresent(parts::add);
        name("Changed", changed).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static Optional<String> name(String what, List<Requirement> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .map(row -> "%s (%s)".formatted(row.id(), row.title()))
                        .collect(Collectors.joining(", ", what + ": ", ".")));
    }
}
