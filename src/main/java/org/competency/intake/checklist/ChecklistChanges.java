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
 * @param reworded rows of both whose title, guidance or evidence differs
 * @param ruled rows of both that read alike but are judged differently: who must answer them, and with what
 */
public record ChecklistChanges(
        List<Requirement> added, List<Requirement> removed, List<Reworded> reworded, List<Requirement> ruled) {

    private static final int MOST_NAMED = 12;

    public ChecklistChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        reworded = List.copyOf(reworded);
        ruled = List.copyOf(ruled);
    }

    /**
     * A row whose words changed.
     *
     * @param before as the older version has it
     * @param after as the newer version has it
     */
    public record Reworded(Requirement before, Requirement after) {}

    /** Compares the rows of {@code older} and {@code newer} by their ids. */
    public static ChecklistChanges between(Checklist older, Checklist newer) {
        Map<String, Requirement> before = byId(older);
        Map<String, Requirement> after = byId(newer);
        List<Reworded> both = newer.requirements()
                .flatMap(row -> Optional.ofNullable(before.get(row.id())).map(old -> new Reworded(old, row)).stream())
                .toList();
        return new ChecklistChanges(
                newer.requirements()
                        .filter(row -> !before.containsKey(row.id()))
                        .toList(),
                older.requirements().filter(row -> !after.containsKey(row.id())).toList(),
                both.stream().filter(ChecklistChanges::readsDifferently).toList(),
                both.stream()
                        .filter(row -> !row.before().equals(row.after()) && !readsDifferently(row))
                        .map(Reworded::after)
                        .toList());
    }

    private static boolean readsDifferently(Reworded row) {
        return !row.before().title().equals(row.after().title())
                || !row.before().guidance().equals(row.after().guidance())
                || !row.before().evidence().equals(row.after().evidence());
    }

    private static Map<String, Requirement> byId(Checklist checklist) {
        return checklist.requirements().collect(Collectors.toMap(Requirement::id, Function.identity()));
    }

    /** Whether nothing changed for those who answer. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && reworded.isEmpty() && ruled.isEmpty();
    }

    /** The changes in one sentence each, such as {@code Added: X-1 (Title). Removed: Y-2 (Title).} */
    public String summary() {
        if (isEmpty()) {
            return "No row changed.";
        }
        List<String> parts = new ArrayList<>();
        name("Added", added.stream().map(ChecklistChanges::named).toList()).ifPresent(parts::add);
        name("Removed", removed.stream().map(ChecklistChanges::named).toList()).ifPresent(parts::add);
        name("Reworded", reworded.stream().map(ChecklistChanges::named).toList())
                .ifPresent(parts::add);
        name("Judged differently", ruled.stream().map(ChecklistChanges::named).toList())
                .ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static String named(Requirement row) {
        return "%s (%s)".formatted(row.id(), row.title());
    }

    /** With the old title, where it is the title that changed. */
    private static String named(Reworded row) {
        return row.before().title().equals(row.after().title())
                ? named(row.after())
                : "%s (%s; before: %s)"
                        .formatted(
                                row.after().id(),
                                row.after().title(),
                                row.before().title());
    }

    private static Optional<String> name(String what, List<String> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String more = rows.size() > MOST_NAMED ? " and %d more".formatted(rows.size() - MOST_NAMED) : "";
        return Optional.of("%s: %s%s."
                .formatted(what, String.join(", ", rows.subList(0, Math.min(rows.size(), MOST_NAMED))), more));
    }
}
