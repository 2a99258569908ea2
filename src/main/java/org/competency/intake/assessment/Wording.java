package org.competency.intake.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Option;

/** How findings say things, so that all rules say them alike. */
final class Wording {

    private static final int LONGEST_QUOTE = 60;

    private Wording() {}

    /** Such as {@code DOC-002 in case study 3}. */
    static String where(SelfAssessment submitted, Item item) {
        String id = item.requirement().id();
        return item.caseStudy() == null ? id : id + " in " + caseStudy(submitted, item.caseStudy());
    }

    /** Such as {@code case study 3}. */
    static String caseStudy(SelfAssessment submitted, int number) {
        return submitted.checklist().caseStudies().label().toLowerCase(Locale.ROOT) + " " + number;
    }

    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** What the partner would have to correct for a row to apply, such as {@code correct 'Category' or the answer to X-1}. */
    static String switches(Checklist checklist, Requirement requirement) {
        Stream<String> facts = checklist.facts().stream()
                .filter(fact -> requirement.appliesWhen().containsKey(fact.name()))
                .map(fact -> quote(fact.label()));
        Stream<String> gates =
                requirement.rules().gates().keySet().stream().sorted().map(id -> "the answer to " + id);
        return "correct " + Stream.concat(facts, gates).collect(Collectors.joining(" and "));
    }

    /** The titles of the sections in which rows depend on a fact. */
    static List<String> sectionsBehind(Checklist checklist, Fact fact) {
        return checklist.sections().stream()
                .filter(section -> section.requirements().stream()
                        .anyMatch(row -> row.appliesWhen().containsKey(fact.name())))
                .map(section -> quote(section.title()))
                .toList();
    }

    /** Such as {@code case studies}, for words that end as English ones do. */
    static String plural(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.endsWith("y") ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
    }

    /** Such as {@code 1, 2 and 4}. */
    static String numbers(Collection<Integer> numbers) {
        List<String> words = numbers.stream().map(String::valueOf).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Such as {@code 'Met' or 'Not met'}. */
    static String options(Requirement requirement) {
        return either(requirement.options().stream().map(Option::label).toList());
    }

    /** The values that the fact may have. */
    static String values(Fact fact) {
        return switch (fact.type()) {
            case CHOICE ->
                either(fact.choices().stream().map(Fact.Choice::label).toList());
            case YES_NO -> "'Yes' or 'No'";
            case TEXT -> "a text";
        };
    }

    /** Such as {@code 'A', 'B' or 'C'}. */
    static String either(List<String> words) {
        List<String> quoted = words.stream().map(Wording::quote).toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    }

    /** What the partner wrote, cut where it is long. */
    static String quote(String text) {
        return "'" + cut(text, LONGEST_QUOTE) + "'";
    }

    /** The text on one line, cut after so many characters. */
    static String cut(String text, int longest) {
        String folded = text.strip().replaceAll("\\s+", " ");
        return folded.codePointCount(0, folded.length()) <= longest
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, longest)).strip() + "…";
    }

    /** The ids of the rows in their order. */
    static String ids(Collection<Item> items) {
        return items.stream().map(item -> item.requirement().id()).distinct().collect(Collectors.joining(", "));
    }

    /** What is asked for, after {@code lead}; "" if the row asks for no evidence. */
    static String evidence(Requirement requirement, String lead) {
        String evidence = requirement.evidence();
        return evidence.isEmpty() ? "" : lead + evidence;
    }

    /** Where the rows of a group stand, such as {@code in case studies 1 and 3}, or that they are about the application. */
    static String place(SelfAssessment submitted, ItemGroups.Group group) {
        List<Integer> numbers = group.caseStudies();
        String label = submitted.checklist().caseStudies().label();
        return switch (numbers.size()) {
            case 0 -> "in these rows";
            case 1 -> "in " + caseStudy(submitted, numbers.get(0));
            default -> "in %s %s".formatted(plural(label), numbers(numbers));
        };
    }

    /** With a capital letter at the beginning. */
    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How a partner declared a row. */
    static String declared(AnswerValue value) {
        return value == AnswerValue.PARTLY ? "met only in part" : "not met";
    }
}
