package org.competency.intake.extraction.reading;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the text that a wording is closest to, by the words that both have. Nothing is found if two are about equally close.
 *
 * @param <T> what the texts stand for
 */
final class Likeness<T> {

    /** Words in common, as a part of all words of both. */
    private static final double CLOSE = 0.7;
    /** How much closer the best must be than the second. */
    private static final double MARGIN = 0.15;
    /** Fewer words than this are too few to compare. */
    private static final int FEWEST = 3;

    private final Map<T, Set<String>> words = new LinkedHashMap<>();

    void add(T meaning, String text) {
        Set<String> set = words(text);
        if (set.size() >= FEWEST) {
            words.put(meaning, set);
        }
    }

    /**
     * The closest text.
     *
     * @param closeness from 0 to 1
     */
    record Close<T>(T meaning, double closeness) {}

    Optional<Close<T>> closest(String text) {
        Set<String> wanted = words(text);
        List<Close<T>> found = words.entrySet().stream()
                .map(entry -> new Close<>(entry.getKey(), closeness(wanted, entry.getValue())))
                .sorted(Comparator.comparingDouble((Close<T> close) -> close.closeness())
                        .reversed())
                .limit(2)
                .toList();
        boolean close = !found.isEmpty() && found.get(0).closeness() >= CLOSE;
        boolean only =
                found.size() < 2 || found.get(0).closeness() - found.get(1).closeness() >= MARGIN;
        return close && only ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static double closeness(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return common / (double) Math.max(1, some.size() + others.size() - common);
    }

    private static Set<String> words(String text) {
        return List.of(Wording.fold(text).split(" ")).stream()
                .filter(word -> word.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
