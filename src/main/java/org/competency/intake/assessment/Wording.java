package org.competency.intake.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Option;

/** How findings say things, so that all rules say them alike. */
final class Wording {

    private static final int LONGEST_QUOTE = 60;

    /** What most definitions call a case study; other labels are names and stay as they are in every language. */
    private static final String CASE_STUDY = "Case study";

    private Wording() {}

    /** Such as {@code DOC-002 in case study 3}. */
    static Saying where(SelfAssessment submitted, Item item) {
        String id = item.requirement().id();
        return item.caseStudy() == null
                ? Saying.text(id)
                : Saying.of("row-in").with("id", id).with("caseStudy", caseStudy(submitted, item.caseStudy()));
    }

    /** Such as {@code case study 3}. */
    static Saying caseStudy(SelfAssessment submitted, int number) {
        return numbered(submitted, "case-study", number);
    }

    /** The same at the beginning of a sentence. */
    static Saying caseStudyFirst(SelfAssessment submitted, int number) {
        return numbered(submitted, "case-study-first", number);
    }

    private static Saying numbered(SelfAssessment submitted, String key, int number) {
        String label = submitted.checklist().caseStudies().label();
        Saying said = label.equals(CASE_STUDY)
                ? Saying.of(key)
                : Saying.of("labelled").with("label", key.endsWith("-first") ? capitalised(label) : lower(label));
        return said.with("number", number);
    }

    /** Such as {@code case study}. */
    static Saying label(CaseStudyRules rules) {
        return rules.label().equals(CASE_STUDY) ? Saying.of("case-study-word") : Saying.text(lower(rules.label()));
    }

    /** Such as {@code case studies}. */
    static Saying labels(CaseStudyRules rules) {
        return rules.label().equals(CASE_STUDY) ? Saying.of("case-studies-word") : Saying.text(plural(rules.label()));
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + lower(words.substring(1));
    }

    /** For words that end as English ones do. */
    private static String plural(String label) {
        String lower = lower(label);
        return lower.endsWith("y") ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
    }

    /** What the partner would have to correct for a row to apply, such as {@code 'Category'} and {@code the answer to X-1}. */
    static List<Saying> switches(Checklist checklist, Requirement requirement) {
        Stream<Saying> facts = checklist.facts().stream()
                .filter(fact -> requirement.appliesWhen().containsKey(fact.name()))
                .map(fact -> quoted(fact.label()));
        Stream<Saying> gates = requirement.rules().gates().keySet().stream()
                .sorted()
                .map(id -> Saying.of("answer-to").with("id", id));
        return Stream.concat(facts, gates).toList();
    }

    /** The titles of the sections in which rows depend on a fact. */
    static List<Saying> sectionsBehind(Checklist checklist, Fact fact) {
        return checklist.sections().stream()
                .filter(section -> section.requirements().stream()
                        .anyMatch(row -> row.appliesWhen().containsKey(fact.name())))
                .map(section -> quoted(section.title()))
                .toList();
    }

    private static Saying quoted(String words) {
        return Saying.of("quoted").with("words", written(words));
    }

    /** The answers that the row accepts, such as {@code Met} and {@code Not met}. */
    static List<Saying> options(Requirement requirement) {
        return Saying.texts(requirement.options().stream().map(Option::label).toList());
    }

    /** The values that the fact may have. */
    static Saying values(Fact fact) {
        return switch (fact.type()) {
            case CHOICE ->
                Saying.of("one-of")
                        .with(
                                "values",
                                Saying.texts(fact.choices().stream()
                                        .map(Fact.Choice::label)
                                        .toList()));
            case YES_NO -> Saying.of("one-of").with("values", Saying.texts(List.of("Yes", "No")));
            case TEXT -> Saying.of("any-text");
        };
    }

    /** What the partner wrote, cut where it is long. */
    static String written(String text) {
        return cut(text, LONGEST_QUOTE);
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

    /** The sentence, or that of its key with {@code .evidence} behind it, where the row says what evidence it asks for. */
    static Saying withEvidence(String key, Requirement requirement) {
        String evidence = requirement.evidence();
        return evidence.isEmpty()
                ? Saying.of(key)
                : Saying.of(key + ".evidence").with("evidence", evidence);
    }

    /** Where the rows of a group stand, such as {@code in case studies 1 and 3}, or that they are about the application. */
    static Saying place(SelfAssessment submitted, ItemGroups.Group group) {
        List<Integer> numbers = group.caseStudies();
        return switch (numbers.size()) {
            case 0 -> Saying.of("in-these-rows");
            case 1 -> Saying.of("in-one").with("caseStudy", caseStudy(submitted, numbers.get(0)));
            default ->
                Saying.of("in-several")
                        .with("caseStudies", labels(submitted.checklist().caseStudies()))
                        .with("numbers", Saying.texts(numbers));
        };
    }

    /** How a partner declared a row. */
    static Saying declared(AnswerValue value) {
        return Saying.of(value == AnswerValue.PARTLY ? "declared-partly" : "declared-not-met");
    }
}
