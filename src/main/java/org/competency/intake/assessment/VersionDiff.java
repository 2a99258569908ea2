package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.extraction.Reading;

/**
 * What a new version of a self-assessment changes, item by item. An item is a row of the checklist in one case study or in
 * the whole application, or something that is about no row.
 *
 * @param answers rows answered otherwise
 * @param findings findings that came, went or changed
 * @param items what became of each item that had or has something to be corrected, or is answered otherwise, in the order of
 *     the newer version, then those that are settled
 */
public record VersionDiff(List<AnswerChange> answers, List<FindingChange> findings, List<Item> items) {

    /** A first version changes nothing. */
    public static final VersionDiff NOTHING = new VersionDiff(List.of(), List.of(), List.of());

    public VersionDiff {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        items = List.copyOf(items);
    }

    /** What became of an item. */
    public enum Change {
        /** Something had to be corrected, and nothing has any more. */
        FIXED,
        /** Nothing had to be corrected, and something has now. */
        BROKEN,
        /** Something else has to be corrected than before. */
        CHANGED,
        /** The same has to be corrected as before. */
        UNCHANGED,
        /** Nothing had or has to be corrected, but it is answered otherwise. */
        ANSWERED
    }

    /**
     * An item.
     *
     * @param change what became of it
     * @param requirement id of the row, or the name of the fact; null if it is about no row
     * @param caseStudy number of the case study; null if not about one
     * @param title what the row is called
     */
    public record Item(
            Change change,
            @Nullable String requirement,
            @Nullable Integer caseStudy,
            String title) {}

    /** What identifies an item: rows by their id, everything else by what it is called. */
    private record Key(String name, @Nullable Integer caseStudy) {

        static Key of(Finding finding) {
            return new Key(Objects.requireNonNullElse(finding.requirement(), finding.title()), finding.caseStudy());
        }

        static Key of(Reading.Row row) {
            return new Key(Objects.requireNonNullElse(row.id(), row.criterion()), row.caseStudy());
        }
    }

    /** Compares two versions: what was read, and what was found. */
    public static VersionDiff between(Reading before, Reading after, List<Finding> found, List<Finding> finds) {
        List<AnswerChange> answers = AnswerChange.between(before, after);
        return new VersionDiff(answers, FindingChange.between(found, finds), items(found, finds, answers));
    }

    private static List<Item> items(List<Finding> found, List<Finding> finds, List<AnswerChange> answers) {
        Map<Key, List<Finding>> before = blocking(found);
        Map<Key, List<Finding>> after = blocking(finds);
        List<Item> items = new ArrayList<>();
        after.forEach((key, now) -> items.add(item(change(before.get(key), now), now.get(0))));
        for (AnswerChange answer : answers) {
            Reading.Row row = answer.row();
            Key key = Key.of(row);
            if (!before.containsKey(key) && !after.containsKey(key)) {
                items.add(new Item(Change.ANSWERED, row.id(), row.caseStudy(), row.criterion()));
            }
        }
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) {
                items.add(item(Change.FIXED, was.get(0)));
            }
        });
        return items;
    }

    private static Item item(Change change, Finding finding) {
        return new Item(change, finding.requirement(), finding.caseStudy(), finding.title());
    }

    private static Change change(@Nullable List<Finding> before, List<Finding> now) {
        if (before == null) {
            return Change.BROKEN;
        }
        return says(before).equals(says(now)) ? Change.UNCHANGED : Change.CHANGED;
    }

    private static List<String> says(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.problem())
                .sorted()
                .toList();
    }

    private static Map<Key, List<Finding>> blocking(List<Finding> findings) {
        Map<Key, List<Finding>> blocking = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .forEach(finding -> blocking.computeIfAbsent(Key.of(finding), key -> new ArrayList<>())
                        .add(finding));
        return blocking;
    }

    /** How many items have become this. */
    public long count(Change change) {
        return items.stream().filter(item -> item.change() == change).count();
    }

    /** What became of the item that a finding of the newer version is about; null if it is not to be corrected. */
    public @Nullable Change of(Finding finding) {
        return items.stream()
                .filter(item -> new Key(Objects.requireNonNullElse(item.requirement(), item.title()), item.caseStudy())
                        .equals(Key.of(finding)))
                .filter(item -> item.change() != Change.FIXED && item.change() != Change.ANSWERED)
                .map(Item::change)
                .findFirst()
                .orElse(null);
    }
}
