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
import org.competency.intake.checklist.Requirement.Names;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.checklist.Requirement.Response;
import org.competency.intake.checklist.Requirement.Rules;

/** Reads the sections of a definition; what a section says holds for its rows unless they say otherwise. */
final class SectionReader {

    private final AnswerSets answerSets;
    private final Map<String, Fact> facts;
    private final Map<String, FilePlace> places = new HashMap<>();
    private final Map<String, FilePlace> titles = new HashMap<>();

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
                Conditions.of(node, facts),
                node.text("rule", ""));
        Requirement.Section section = new Requirement.Section(
                node.text("title"),
                node.nodes("requirements").stream()
                        .map(row -> requirement(row, defaults))
                        .toList());
        if (section.requirements().isEmpty()) {
            node.faults().add(node.place(), "section '%s' has no requirements".formatted(section.title()));
        }
        node.end();
        return section;
    }

    /** Where the id of the row stands. */
    FilePlace place(String id) {
        return places.getOrDefault(Words.fold(id), FilePlace.START);
    }

    private Requirement requirement(DefinitionNode node, Defaults defaults) {
        String id = unique(node, "id", places);
        String title = unique(node, "title", titles);
        List<Option> options = answerSets.of(node, defaults.options());
        if (options.isEmpty()) {
            node.faults()
                    .add(node.place(), "row '%s' accepts no answer; name an answer set in 'answers'".formatted(id));
        }
        Conditions conditions = Conditions.of(node, facts).and(defaults.conditions());
        Requirement requirement = new Requirement(
                id,
                title,
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
                        node.word("not-met", NotMet.class, NotMet.CRITICAL) == NotMet.INELIGIBLE,
                        node.number("at-least", 0, 0, 50),
                        node.text("rule", defaults.rule())),
                new Names(node.text("document-id", id), node.texts("wording")));
        node.end();
        return requirement;
    }

    /** A text that no other row has: rows are found by their ids, and by their titles where a document has no ids. */
    private static String unique(DefinitionNode node, String key, Map<String, FilePlace> known) {
        String text = node.text(key);
        FilePlace earlier = known.putIfAbsent(Words.fold(text), node.place(key));
        if (earlier != null && !text.isEmpty()) {
            node.faults()
                    .add(
                            node.place(key),
                            "the %s '%s' was given in line %d already".formatted(key, text, earlier.line()));
        }
        return text;
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

    private record Defaults(Level level, boolean required, List<Option> options, Conditions conditions, String rule) {}
}
