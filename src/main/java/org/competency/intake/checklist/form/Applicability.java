package org.competency.intake.checklist.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;

/** Says in a sentence when rows have to be answered. */
final class Applicability {

    private final Checklist checklist;
    private final Map<String, Fact> facts;

    Applicability(Checklist checklist) {
        this.checklist = checklist;
        this.facts = checklist.facts().stream()
                .collect(Collectors.toMap(Fact::name, Function.identity(), (first, second) -> first));
    }

    /** What holds for all of these rows; "" if they have no condition in common. */
    String ofAll(List<Requirement> rows) {
        String first = sentence(rows.get(0));
        return rows.stream().allMatch(row -> sentence(row).equals(first)) ? first : "";
    }

    /** What holds for one of these rows and is not said for all of them already. */
    String ofOne(Requirement row, List<Requirement> rows) {
        return ofAll(rows).isEmpty() ? sentence(row) : "";
    }

    private String sentence(Requirement row) {
        StringBuilder conditions = new StringBuilder();
        new TreeMap<>(row.appliesWhen())
                .forEach((name, values) -> and(conditions).append(fact(name, values)));
        new TreeMap<>(row.rules().gates())
                .forEach((id, words) -> and(conditions).append(gate(id, words)));
        return conditions.isEmpty() ? "" : "Answer only if " + conditions + ".";
    }

    private static StringBuilder and(StringBuilder conditions) {
        return conditions.isEmpty() ? conditions : conditions.append(" and ");
    }

    private String fact(String name, Set<String> values) {
        Fact fact = facts.get(name);
        if (fact == null) {
            return name + " is " + any(values.stream().sorted().toList());
        }
        List<String> labels = fact.choices().isEmpty()
                ? values.stream().sorted().map(fact::labelOf).toList()
                : fact.choices().stream()
                        .filter(choice -> values.contains(choice.value()))
                        .map(Fact.Choice::label)
                        .toList();
        return "\"" + fact.label() + "\" is " + any(labels);
    }

    private String gate(String id, Set<String> words) {
        List<String> labels = checklist.requirement(id).stream()
                .flatMap(row -> row.options().stream())
                .filter(option -> words.stream().anyMatch(option::isCalled))
                .map(Requirement.Option::label)
                .distinct()
                .toList();
        return id + " is answered "
                + any(labels.isEmpty() ? words.stream().sorted().toList() : labels);
    }

    private static String any(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" or "));
    }
}
