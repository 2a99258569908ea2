package org.competency.intake.checklist;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a row applies.
 *
 * @param facts values by fact, as keys; one of them must hold for each fact
 * @param gates answer words in lower case by row id; one of them must be the answer of each row
 */
record Conditions(Map<String, Set<String>> facts, Map<String, Set<String>> gates) {

    /** Reads {@code applies-when} of a section or row. */
    static Conditions of(DefinitionNode parent, Map<String, Fact> known) {
        Map<String, Set<String>> facts = new HashMap<>();
        Map<String, Set<String>> gates = new HashMap<>();
        parent.node("applies-when").ifPresent(conditions -> {
            conditions
                    .node("facts")
                    .ifPresent(node -> node.keys().forEach(name -> facts.put(name, values(node, name, known))));
            conditions
                    .node("answers")
                    .ifPresent(node -> node.keys()
                            .forEach(id -> gates.put(
                                    id,
                                    node.texts(id).stream()
                                            .map(word -> word.toLowerCase(Locale.ROOT))
                                            .collect(Collectors.toSet()))));
            conditions.end();
        });
        return new Conditions(facts, gates);
    }

    private static Set<String> values(DefinitionNode node, String name, Map<String, Fact> facts) {
        Fact fact = facts.get(name);
        if (fact == null || fact.type() == Fact.Type.TEXT) {
            node.faults()
                    .add(
                            node.place(name),
                            "'%s' is no fact with fixed values%s".formatted(name, Nearest.to(name, withValues(facts))));
            return Set.of();
        }
        Set<String> values = new LinkedHashSet<>();
        for (String words : node.texts(name)) {
            Optional<String> value = fact.valueOf(words);
            if (value.isEmpty()) {
                node.faults().add(node.place(name), "'%s' is no value of the fact '%s'".formatted(words, name));
            }
            value.ifPresent(values::add);
        }
        return values;
    }

    private static List<String> withValues(Map<String, Fact> facts) {
        return facts.values().stream()
                .filter(fact -> fact.type() != Fact.Type.TEXT)
                .map(Fact::name)
                .toList();
    }

    /** Both must hold. */
    Conditions and(Conditions other) {
        return new Conditions(both(facts, other.facts), both(gates, other.gates));
    }

    private static Map<String, Set<String>> both(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        Map<String, Set<String>> both = new HashMap<>(one);
        other.forEach((key, values) -> both.merge(
                key,
                values,
                (first, second) -> first.stream().filter(second::contains).collect(Collectors.toSet())));
        return both;
    }
}
