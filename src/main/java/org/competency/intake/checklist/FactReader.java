package org.competency.intake.checklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts of a definition; no label may stand for two of them, nor for two values of one. */
final class FactReader {

    private final Map<String, String> factByLabel = new HashMap<>();

    Fact fact(DefinitionNode node) {
        Fact fact = new Fact(
                node.text("name"),
                node.text("label"),
                node.texts("aliases"),
                node.flag("required", true),
                node.word("type", Fact.Type.class, Fact.Type.TEXT),
                node.nodes("choices").stream().map(FactReader::choice).toList());
        if ((fact.type() == Fact.Type.CHOICE) == fact.choices().isEmpty()) {
            node.faults()
                    .add(
                            node.place(),
                            "fact '%s': 'choices' belongs to type 'choice', and only to it".formatted(fact.name()));
        }
        Stream.concat(Stream.of(fact.name(), fact.label()), fact.aliases().stream())
                .forEach(label -> claim(node, label, fact.name()));
        checkChoices(node, fact);
        node.end();
        return fact;
    }

    private void claim(DefinitionNode node, String label, String fact) {
        String earlier = factByLabel.putIfAbsent(Words.fold(label), fact);
        if (earlier != null && (!earlier.equals(fact) || label.equals(fact)) && !label.isEmpty()) {
            node.faults()
                    .add(
                            node.place(),
                            earlier.equals(fact)
                                    ? "the fact '%s' is given twice".formatted(fact)
                                    : "'%s' would name two facts: '%s' and '%s'".formatted(label, earlier, fact));
        }
    }

    private static void checkChoices(DefinitionNode node, Fact fact) {
        Map<String, String> valueByWord = new HashMap<>();
        for (Fact.Choice choice : fact.choices()) {
            List<String> words = Stream.concat(Stream.of(choice.value(), choice.label()), choice.aliases().stream())
                    .map(Words::fold)
                    .distinct()
                    .toList();
            String taken = words.stream().filter(valueByWord::containsKey).collect(Collectors.joining("', '"));
            if (!taken.isEmpty()) {
                node.faults()
                        .add(
                                node.place("choices"),
                                "fact '%s': '%s' would name two of its values".formatted(fact.name(), taken));
            }
            words.forEach(word -> valueByWord.putIfAbsent(word, choice.value()));
        }
    }

    private static Fact.Choice choice(DefinitionNode node) {
        Fact.Choice choice = new Fact.Choice(node.text("value"), node.text("label"), node.texts("aliases"));
        node.end();
        return choice;
    }
}
