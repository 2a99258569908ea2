package org.competency.intake.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something a self-assessment says once about the applicant or the solution, such as its category.
 *
 * @param name its key, such as {@code category}
 * @param label what forms and replies call it
 * @param aliases other labels that forms use for it
 * @param required whether a self-assessment without it is incomplete
 * @param type what its value may be
 * @param choices the values allowed when the type is CHOICE; else empty
 */
public record Fact(String name, String label, List<String> aliases, boolean required, Type type, List<Choice> choices) {

    private static final Set<String> YES = Set.of("yes", "y", "true", "ja", "oui", "si", "sí", "sim", "はい");
    private static final Set<String> NO = Set.of("no", "n", "false", "nein", "non", "não", "いいえ");

    public Fact {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    /**
     * The key of the value that {@code words} stand for: a choice's key by its label or an alias whatever the case, {@code
     * YES} or {@code NO}, or the text itself; empty if the words are none of them or blank.
     */
    public Optional<String> valueOf(String words) {
        String folded = Words.fold(words);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return switch (type) {
            case TEXT -> Optional.of(words.strip());
            case YES_NO ->
                YES.contains(folded) ? Optional.of("YES") : NO.contains(folded) ? Optional.of("NO") : Optional.empty();
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.isCalled(folded))
                        .map(Choice::value)
                        .findFirst();
        };
    }

    /** What forms call this value of the fact: a choice's label, Yes or No, or the text itself. */
    public String labelOf(String value) {
        return switch (type) {
            case TEXT -> value;
            case YES_NO -> value.equals("YES") ? "Yes" : value.equals("NO") ? "No" : value;
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
        };
    }

    /** What the value of a fact may be. */
    public enum Type {
        TEXT,
        CHOICE,
        YES_NO
    }

    /**
     * One allowed value.
     *
     * @param value its key, such as {@code PRODUCT_DESIGN}
     * @param label what forms call it
     * @param aliases other words for it
     */
    public record Choice(String value, String label, List<String> aliases) {
        public Choice {
            aliases = List.copyOf(aliases);
        }

        private boolean isCalled(String folded) {
            return Stream.concat(Stream.of(value, label), aliases.stream())
                    .map(Words::fold)
                    .anyMatch(folded::equals);
        }
    }
}
