package org.competency.intake.checklist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.checklist.Requirement.Response;
import org.competency.intake.checklist.Requirement.Rules;

/** Reads the sections of a definition; what a section says holds for its rows unless they say otherwise. */
final class SectionReader {

    private final AnswerSets answerSets;
    private final Map<String, Fact> facts;
    private final Map<String, Integer> lines = new HashMap<>();

    SectionReader(AnswerSets answerSets, List<Fact> facts) {
        this.answerSets = answerSets;
        this.facts =
                facts.stream().collect(Collectors.toMap(Fact::name, Function.identity(), (first, second) -> first));
    }

    Requirement.Section section(DefinitionNode node) {
        Defaults defaults = new Defaults(
                node.word("level", Level.class, Level.APPLICATION),
                node.flag("required", true),
                answerSets.of(node, List.of()),
                Conditions.of(node, facts));
        Requirement.Section section = new Requirement.Section(
                node.text("title"),
                node.nodes("requirements").stream()
                        .map(row -> requirement(row, defaults))
                        .toList());
        if (section.requirements().isEmpty()) {
            node.faults().add(node.line(), "section '%s' has no requirements".formatted(section.title()));
        }
        node.end();
        return section;
    }

    /** Line of the row with this id, from 1. */
    int line(String id) {
        return lines.getOrDefault(id, 1);
    }

    private Requirement requirement(DefinitionNode node, Defaults defaults) {
        String id = node.text("id");
        Integer earlier = lines.putIfAbsent(id, node.line("id"));
        if (earlier != null && !id.isEmpty()) {
            node.faults().add(node.line("id"), "the id '%s' was given in line %d already".formatted(id, earlier));
        }
        List<Option> options = answerSets.of(node, defaults.options());
        if (options.isEmpty()) {
            node.faults().add(node.line(), "row '%s' accepts no answer; name an answer set in 'answers'".formatted(id));
        }
        Conditions conditions = Conditions.of(node, facts).and(defaults.conditions());
        Requirement requirement = new Requirement(
                id,
                node.text("title"),
                node.text("guidance", ""),
                node.word("level", Level.class, defaults.level()),
                node.flag("required", defaults.required()),
                conditions.facts(),
                wordsOf(options),
                responseRequired(options),
                node.text("evidence", ""),
                options,
                new Rules(
                        conditions.gates(),
                        node.word("expects", Expectation.class, Expectation.WORDS),
                        node.word("not-met", NotMet.class, NotMet.CRITICAL) == NotMet.INELIGIBLE));
        node.end();
        return requirement;
    }

    private static Map<String, AnswerValue> wordsOf(List<Option> options) {
        Map<String, AnswerValue> words = new HashMap<>();
        options.forEach(option ->
                option.words().forEach(word -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), option.value())));
        return words;
    }

    private static Set<AnswerValue> responseRequired(List<Option> options) {
        return options.stream()
                .filter(option -> option.response() == Response.REQUIRED)
                .map(Option::value)
                .collect(Collectors.toSet());
    }

    /** What follows when a row is declared not met. */
    private enum NotMet {
        CRITICAL,
        INELIGIBLE
    }

    private record Defaults(Level level, boolean required, List<Option> options, Conditions conditions) {}
}
