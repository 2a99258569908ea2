package org.competency.intake.checklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.checklist.Requirement.Response;

/** The answers that rows accept: named sets at the top of a definition, or a list at the row itself. */
final class AnswerSets {

    /** Stands for a set that does not exist, so that this is said once and not again by every row. */
    private static final List<Option> UNKNOWN =
            List.of(new Option("?", List.of(), AnswerValue.TEXT, 0, Response.OPTIONAL));

    private final Map<String, List<Option>> sets = new HashMap<>();
    private final Map<String, FilePlace> unused = new TreeMap<>();
    private final Faults faults;

    AnswerSets(DefinitionNode definition) {
        this.faults = definition.faults();
        definition.node("answer-sets").ifPresent(named -> {
            for (String name : named.keys()) {
                sets.put(name, options(named, name));
                unused.put(name, named.place(name));
            }
        });
    }

    /** The options of the row {@code node}: its own, those of the set that it names, or those of {@code otherwise}. */
    List<Option> of(DefinitionNode node, List<Option> otherwise) {
        if (!node.has("answers")) {
            node.text("answers", "");
            return otherwise;
        }
        if (node.isList("answers")) {
            return options(node, "answers");
        }
        String name = node.text("answers");
        unused.remove(name);
        if (!sets.containsKey(name)) {
            faults.add(
                    node.place("answers"),
                    "no answer set is called '%s'%s; there are: %s"
                            .formatted(
                                    name,
                                    Nearest.to(name, sets.keySet()),
                                    String.join(", ", new TreeSet<>(sets.keySet()))));
        }
        return sets.getOrDefault(name, UNKNOWN);
    }

    /** Reports the sets that no row has named: most often one of two names is misspelt. */
    void reportUnused() {
        unused.forEach((name, place) -> faults.add(place, "no row uses the answer set '%s'".formatted(name)));
    }

    private static List<Option> options(DefinitionNode parent, String key) {
        List<Option> options =
                parent.nodes(key).stream().map(AnswerSets::option).toList();
        Set<String> words = new HashSet<>();
        for (Option option : options) {
            for (String word :
                    option.words().stream().map(Words::fold).distinct().toList()) {
                if (!words.add(word)) {
                    parent.faults()
                            .add(parent.place(key), "the answer word '%s' stands for two answers".formatted(word));
                }
            }
        }
        return options;
    }

    private static Option option(DefinitionNode node) {
        Option option = new Option(
                node.text("answer"),
                node.texts("aliases"),
                AnswerValue.valueOf(
                        node.word("means", Meaning.class, Meaning.TEXT).name()),
                node.number("score", 0, 0, 1000),
                node.word("response", Response.class, Response.OPTIONAL));
        node.end();
        return option;
    }

    /** The values that an answer may mean: no word stands for what is left empty. */
    private enum Meaning {
        MET,
        NOT_MET,
        PARTLY,
        NOT_APPLICABLE,
        TEXT
    }
}
