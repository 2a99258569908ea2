package org.competency.intake.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A sentence, or a part of one, before it is written in a language: which sentence, and what fills its places. A {@link
 * Phrasebook} says it.
 *
 * @param key names the sentence; null if these are only words
 * @param text words that are the same in every language, such as a row's id or what a partner wrote; with a key, what to say
 *     where a language has no such sentence; null if there is nothing to say then
 * @param places what fills the places of the sentence, by their names; null if it has none
 */
public record Saying(
        @Nullable String key,
        @Nullable String text,
        @Nullable Map<String, List<Saying>> places) {

    /** A sentence whose places are filled by {@link #with}. */
    static Saying of(String key) {
        return new Saying(key, null, null);
    }

    /** Words that are the same in every language. */
    static Saying text(Object words) {
        return new Saying(null, words.toString(), null);
    }

    /** A sentence that may be known by its key, else these words. */
    static Saying orText(String key, String words) {
        return new Saying(key, words, null);
    }

    /** Words that are the same in every language, in this place. */
    Saying with(String place, Object words) {
        return with(place, List.of(text(words)));
    }

    /** A part of the sentence in this place. */
    Saying with(String place, Saying part) {
        return with(place, List.of(part));
    }

    /** A list in this place; the sentence says how it is joined. */
    Saying with(String place, List<Saying> parts) {
        Map<String, List<Saying>> filled = new LinkedHashMap<>(places == null ? Map.of() : places);
        filled.put(place, List.copyOf(parts));
        return new Saying(key, text, filled);
    }

    /** As many texts. */
    static List<Saying> texts(Collection<?> words) {
        return words.stream().map(Saying::text).toList();
    }
}
