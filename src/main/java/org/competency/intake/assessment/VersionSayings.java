package org.competency.intake.assessment;

import java.util.List;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistChanges;
import org.competency.intake.checklist.ChecklistChanges.Reworded;
import org.competency.intake.checklist.Requirement;

/** What changed between two versions of a checklist, as a part of a sentence. */
final class VersionSayings {

    private static final int MOST_NAMED = 12;

    private VersionSayings() {}

    static Saying changes(Checklist older, Checklist newer) {
        ChecklistChanges changes = ChecklistChanges.between(older, newer);
        if (changes.isEmpty()) {
            return Saying.of("changes.none");
        }
        return Saying.of("changes")
                .with("added", rows("changes.added", named(changes.added())))
                .with("removed", rows("changes.removed", named(changes.removed())))
                .with(
                        "reworded",
                        rows(
                                "changes.reworded",
                                changes.reworded().stream()
                                        .map(VersionSayings::named)
                                        .toList()))
                .with("ruled", rows("changes.ruled", named(changes.ruled())));
    }

    private static List<Saying> rows(String key, List<Saying> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Saying said = Saying.of(key).with("rows", rows.subList(0, Math.min(rows.size(), MOST_NAMED)));
        return List.of(
                rows.size() <= MOST_NAMED
                        ? said
                        : said.with("more", Saying.of("changes.more").with("count", rows.size() - MOST_NAMED)));
    }

    private static List<Saying> named(List<Requirement> rows) {
        return rows.stream().map(VersionSayings::named).toList();
    }

    private static Saying named(Requirement row) {
        return Saying.text("%s (%s)".formatted(row.id(), row.title()));
    }

    /** With the old title, where it is the title that changed. */
    private static Saying named(Reworded row) {
        return row.before().title().equals(row.after().title())
                ? named(row.after())
                : Saying.of("changes.before")
                        .with("id", row.after().id())
                        .with("title", row.after().title())
                        .with("before", row.before().title());
    }
}
