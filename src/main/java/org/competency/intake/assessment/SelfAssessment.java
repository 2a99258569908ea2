package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.extraction.Reading;

/** What was read, seen through the checklist: which rows apply, how often, and what was answered there. */
final class SelfAssessment {

    /** More than any program asks for; beyond, a person looks. */
    static final int MOST_CASE_STUDIES = 50;

    private final Checklist checklist;
    private final Reading reading;
    private final Map<String, List<Reading.Row>> rowsById = new HashMap<>();
    private final Set<Integer> dropped;
    private final NavigableSet<Integer> caseStudies = new TreeSet<>();
    private final int described;

    SelfAssessment(Checklist checklist, Reading reading) {
        this(checklist, reading, Set.of());
    }

    /** Without the case studies that were taken out of consideration (P12). */
    SelfAssessment(Checklist checklist, Reading reading, Set<Integer> dropped) {
        this.checklist = checklist;
        this.reading = reading;
        this.dropped = Set.copyOf(dropped);
        for (Reading.Row row : reading.rows()) {
            if (row.id() != null) {
                rowsById.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
            }
        }
        NavigableSet<Integer> found = describedCaseStudies();
        this.described = found.size();
        found.stream().limit(MOST_CASE_STUDIES).forEach(caseStudies::add);
    }

    /**
     * A case study is there if it has a customer, a visibility or any row that is filled in; empty groups are not. Where
     * rows are filled in but none has a number, there is one.
     */
    private NavigableSet<Integer> describedCaseStudies() {
        NavigableSet<Integer> found = new TreeSet<>();
        reading.caseStudies().stream()
                .filter(caseStudy -> !caseStudy.customer().isBlank()
                        || !caseStudy.visibility().isBlank())
                .forEach(caseStudy -> found.add(caseStudy.number()));
        caseStudyRows().map(Reading.Row::caseStudy).filter(Objects::nonNull).forEach(found::add);
        if (found.isEmpty() && caseStudyRows().findAny().isPresent()) {
            found.add(1);
        }
        found.removeAll(dropped);
        return found;
    }

    /** The filled-in rows that are about a case study. */
    private Stream<Reading.Row> caseStudyRows() {
        return checklist
                .requirements()
                .filter(requirement -> requirement.level() == Level.CASE_STUDY)
                .flatMap(requirement -> rowsById.getOrDefault(requirement.id(), List.of()).stream())
                .filter(SelfAssessment::isFilledIn);
    }

    /** Filled-in rows that are about a case study, but nobody can say about which one. */
    List<Reading.Row> unassigned() {
        Map<String, List<Reading.Row>> byId = caseStudyRows()
                .filter(row -> row.caseStudy() == null)
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.id()), LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .filter(rows -> caseStudies.size() > 1 || rows.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** How many case studies are described, also beyond those that are judged. */
    int described() {
        return described;
    }

    static boolean isFilledIn(Reading.Row row) {
        return row.value() != AnswerValue.BLANK || !row.response().isBlank();
    }

    Checklist checklist() {
        return checklist;
    }

    Reading reading() {
        return reading;
    }

    /** Numbers of the case studies that are described, ascending. */
    NavigableSet<Integer> caseStudies() {
        return caseStudies;
    }

    Optional<Reading.CaseStudy> caseStudy(int number) {
        return reading.caseStudies().stream()
                .filter(caseStudy -> caseStudy.number() == number)
                .findFirst();
    }

    /** The key of a fact's value; empty if it is missing or none of the allowed ones. */
    Optional<String> fact(Fact fact) {
        return Optional.ofNullable(reading.facts().get(fact.name())).flatMap(fact::valueOf);
    }

    /** Every row that applies: application rows once, case-study rows once for each case study described. */
    Stream<Item> items() {
        return checklist.requirements().flatMap(this::items);
    }

    /** The rows of a section that apply. */
    Stream<Item> items(Requirement.Section section) {
        return section.requirements().stream().flatMap(this::items);
    }

    private Stream<Item> items(Requirement requirement) {
        if (requirement.level() == Level.APPLICATION) {
            return applies(requirement, null) ? Stream.of(item(requirement, null)) : Stream.empty();
        }
        return caseStudies.stream()
                .filter(number -> applies(requirement, number))
                .map(number -> item(requirement, number));
    }

    /** Rows that another answer switched off, but that are answered with more than "not applicable". */
    List<Item> answeredInVain() {
        return checklist
                .requirements()
                .flatMap(requirement -> requirement.level() == Level.APPLICATION
                        ? Stream.of(item(requirement, null))
                        : caseStudies.stream().map(number -> item(requirement, number)))
                .filter(item -> isSwitchedOff(item.requirement(), item.caseStudy()))
                .filter(item -> item.value() != AnswerValue.BLANK && item.value() != AnswerValue.NOT_APPLICABLE)
                .toList();
    }

    private Item item(Requirement requirement, @Nullable Integer caseStudy) {
        return new Item(requirement, caseStudy, rows(requirement, caseStudy));
    }

    /**
     * The rows of a requirement for a case study. A row that names no case study counts for the only one; an application row
     * counts wherever it stands.
     */
    private List<Reading.Row> rows(Requirement requirement, @Nullable Integer caseStudy) {
        return rowsById.getOrDefault(requirement.id(), List.of()).stream()
                .filter(row -> caseStudy == null
                        || caseStudy.equals(row.caseStudy())
                        || (row.caseStudy() == null && caseStudies.size() == 1))
                .toList();
    }

    /** Whether all conditions of the row are known to hold (P11). */
    private boolean applies(Requirement requirement, @Nullable Integer caseStudy) {
        return requirement.appliesWhen().entrySet().stream().allMatch(needed -> has(needed.getKey(), needed.getValue()))
                && requirement.rules().gates().entrySet().stream()
                        .allMatch(gate -> isOpen(gate.getKey(), gate.getValue(), caseStudy));
    }

    /** Whether a condition of the row is known not to hold; one that nobody knows does not switch it off. */
    private boolean isSwitchedOff(Requirement requirement, @Nullable Integer caseStudy) {
        return requirement.appliesWhen().entrySet().stream()
                        .anyMatch(needed -> fact(needed.getKey())
                                .filter(value -> !needed.getValue().contains(value))
                                .isPresent())
                || requirement.rules().gates().entrySet().stream()
                        .anyMatch(gate -> !gateAnswers(gate.getKey(), caseStudy).isEmpty()
                                && !isOpen(gate.getKey(), gate.getValue(), caseStudy));
    }

    private boolean has(String factName, Set<String> values) {
        return fact(factName).filter(values::contains).isPresent();
    }

    private Optional<String> fact(String name) {
        return checklist.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .flatMap(this::fact);
    }

    private boolean isOpen(String id, Set<String> words, @Nullable Integer caseStudy) {
        return gateAnswers(id, caseStudy).stream()
                .anyMatch(option -> words.stream().anyMatch(option::isCalled));
    }

    /** The answers that the gate has; none if it is blank or does not apply itself. */
    private List<Requirement.Option> gateAnswers(String id, @Nullable Integer caseStudy) {
        Optional<Requirement> gate = checklist.requirement(id);
        Integer where = gate.filter(row -> row.level() == Level.CASE_STUDY).isPresent() ? caseStudy : null;
        return gate.filter(row -> applies(row, where)).stream()
                .flatMap(row -> rows(row, where).stream().flatMap(answered -> row.option(answered.answer()).stream()))
                .toList();
    }

    /**
     * A requirement as it was answered once.
     *
     * @param caseStudy number of the case study; null for an application row
     * @param rows where it stands in the document; empty if nowhere, several if it was repeated
     */
    record Item(Requirement requirement, @Nullable Integer caseStudy, List<Reading.Row> rows) {

        /** The row that counts: the first one filled in, else the first one. */
        Optional<Reading.Row> row() {
            return rows.stream()
                    .filter(row -> row.value() != AnswerValue.BLANK)
                    .findFirst()
                    .or(() -> rows.stream().filter(SelfAssessment::isFilledIn).findFirst())
                    .or(() -> rows.stream().findFirst());
        }

        AnswerValue value() {
            return row().map(Reading.Row::value).orElse(AnswerValue.BLANK);
        }

        String response() {
            return row().map(Reading.Row::response).orElse("").strip();
        }

        Reading.@Nullable Source source() {
            return row().map(Reading.Row::source).orElse(null);
        }
    }
}
