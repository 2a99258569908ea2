package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.extraction.Reading;

/** Builds readings of a checklist that is filled in completely, but for what a test changes. */
final class CompletedChecklists {

    private final Checklist checklist;
    private final Map<String, String> facts = new HashMap<>();
    private final List<Reading.Row> rows = new ArrayList<>();
    private final List<Reading.Row> unmatched = new ArrayList<>();
    private final List<Reading.CaseStudy> caseStudies = new ArrayList<>();
    private final List<Reading.Reason> reasons = new ArrayList<>();
    private Reading.Status status = Reading.Status.READ;

    private CompletedChecklists(Checklist checklist, int caseStudies, String delivered) {
        this.checklist = checklist;
        checklist.facts().forEach(fact -> facts.put(fact.name(), value(fact)));
        checklist.requirements().filter(this::appliesByFacts).forEach(requirement -> {
            Option option = good(requirement);
            for (int number = 1; number <= (requirement.level() == Level.APPLICATION ? 1 : caseStudies); number++) {
                Integer caseStudy = requirement.level() == Level.APPLICATION ? null : number;
                rows.add(row(
                        requirement.id(),
                        caseStudy,
                        option.label(),
                        option.value(),
                        response(requirement, number, delivered)));
            }
        });
    }

    /** All rows that apply to the first choice of each fact, with the answers that the program likes to see. */
    static CompletedChecklists of(Checklist checklist, int caseStudies, String delivered) {
        return new CompletedChecklists(checklist, caseStudies, delivered);
    }

    private static String value(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> "Example Works";
            case YES_NO -> "YES";
            case CHOICE -> fact.choices().get(0).value();
        };
    }

    private boolean appliesByFacts(Requirement requirement) {
        return requirement.appliesWhen().entrySet().stream()
                .allMatch(needed -> needed.getValue().contains(facts.get(needed.getKey())));
    }

    /** For a gate, the answer that opens it; so that all rows are asked. */
    private Option good(Requirement requirement) {
        Set<String> opening = checklist
                .requirements()
                .flatMap(row -> row.rules().gates().getOrDefault(requirement.id(), Set.of()).stream())
                .collect(Collectors.toSet());
        return requirement.options().stream()
                .filter(option -> opening.isEmpty()
                        ? option.value() == AnswerValue.MET || option.value() == AnswerValue.TEXT
                        : opening.stream().anyMatch(option::isCalled))
                .max(Comparator.comparingInt(Option::score))
                .orElseThrow();
    }

    private static String response(Requirement requirement, int caseStudy, String delivered) {
        return switch (requirement.rules().expects()) {
            case LINK -> "See https://www.example.com/industry";
            case DELIVERY_DATE -> delivered;
            case VISIBILITY -> caseStudy <= 2 ? "Public" : "Non-public";
            case PERSON -> "Kim Example";
            case WORDS -> "Described in the attached document.";
        };
    }

    private static Reading.Row row(
            String id, @Nullable Integer caseStudy, String answer, AnswerValue value, String response) {
        return new Reading.Row(id, "", caseStudy, answer, value, response, new Reading.Source("table 1", 1, "C1"), 1.0);
    }

    CompletedChecklists fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    CompletedChecklists without(String idPrefix) {
        rows.removeIf(row -> row.id() != null && row.id().startsWith(idPrefix));
        return this;
    }

    CompletedChecklists withoutCaseStudy(int number) {
        rows.removeIf(row -> Objects.equals(row.caseStudy(), number));
        return this;
    }

    CompletedChecklists answer(
            String id, @Nullable Integer caseStudy, String answer, AnswerValue value, String response) {
        rows.removeIf(row -> id.equals(row.id()) && Objects.equals(caseStudy, row.caseStudy()));
        rows.add(row(id, caseStudy, answer, value, response));
        return this;
    }

    CompletedChecklists again(String id, String answer, AnswerValue value) {
        rows.add(row(id, null, answer, value, "Words"));
        return this;
    }

    CompletedChecklists status(Reading.Status changed) {
        status = changed;
        return this;
    }

    /** Another confidence for all rows with this id. */
    CompletedChecklists confidence(String id, double confidence) {
        rows.replaceAll(row -> id.equals(row.id())
                ? new Reading.Row(
                        row.id(),
                        row.criterion(),
                        row.caseStudy(),
                        row.answer(),
                        row.value(),
                        row.response(),
                        row.source(),
                        confidence)
                : row);
        return this;
    }

    CompletedChecklists describe(int number, String customer, String visibility) {
        caseStudies.add(new Reading.CaseStudy(number, customer, visibility));
        return this;
    }

    CompletedChecklists reason(String code) {
        reasons.add(new Reading.Reason(code, "Something is not clear.", ""));
        return this;
    }

    CompletedChecklists unknownRow(@Nullable String id, String criterion, String response) {
        unmatched.add(new Reading.Row(
                id, criterion, null, "", AnswerValue.BLANK, response, new Reading.Source("table 9", 1, ""), 1));
        return this;
    }

    Reading read() {
        return new Reading(
                "form.docx",
                "application/x",
                "0".repeat(64),
                status,
                reasons,
                checklist.ref(),
                facts,
                caseStudies,
                rows,
                unmatched);
    }
}
