package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.Requirement;

/**
 * Brings items with the same fault together, so that a blank section is said once and not row by row. Fewer than three
 * rows of a section stay on their own.
 */
final class ItemGroups {

    private static final int ENOUGH_TO_GROUP = 3;

    private ItemGroups() {}

    /**
     * Rows of one section.
     *
     * @param section its title
     * @param complete whether these are all rows of the section that apply
     * @param items by case study and then row
     */
    record Group(String section, boolean complete, List<Item> items) {

        boolean isSingle() {
            return items.size() == 1;
        }

        /** Numbers of the case studies, in the order of the items; empty for application rows. */
        List<Integer> caseStudies() {
            return items.stream()
                    .map(Item::caseStudy)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /** The items with the fault, in the order of the checklist. */
    static List<Group> of(SelfAssessment submitted, Predicate<Item> faulty) {
        List<Group> groups = new ArrayList<>();
        for (Requirement.Section section : submitted.checklist().sections()) {
            List<Item> items = submitted.items(section).toList();
            Map<Integer, List<Item>> byCaseStudy = items.stream()
                    .filter(faulty)
                    .collect(Collectors.groupingBy(ItemGroups::placeOf, LinkedHashMap::new, Collectors.toList()));
            Map<List<String>, List<Item>> alike = new LinkedHashMap<>();
            for (List<Item> rows : byCaseStudy.values()) {
                if (rows.size() < ENOUGH_TO_GROUP) {
                    rows.forEach(item -> groups.add(new Group(section.title(), false, List.of(item))));
                } else {
                    alike.computeIfAbsent(idsOf(rows), ids -> new ArrayList<>()).addAll(rows);
                }
            }
            alike.values().forEach(rows -> groups.add(new Group(section.title(), isComplete(items, rows), rows)));
        }
        return groups;
    }

    private static boolean isComplete(List<Item> all, List<Item> rows) {
        return rows.stream()
                .map(ItemGroups::placeOf)
                .distinct()
                .allMatch(place -> count(all, place) == count(rows, place));
    }

    private static long count(List<Item> items, int place) {
        return items.stream().filter(item -> placeOf(item) == place).count();
    }

    private static int placeOf(Item item) {
        return item.caseStudy() == null ? 0 : item.caseStudy();
    }

    private static List<String> idsOf(List<Item> items) {
        return items.stream().map(item -> item.requirement().id()).toList();
    }
}
