package org.competency.intake.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.competency.intake.extraction.Reading;

/**
 * The language in which a partner wrote its self-assessment, as far as the words of the responses show it beyond doubt. It
 * only decides which auditor is proposed first, so a few very common words of each language are enough.
 */
final class WrittenLanguage {

    private static final Map<Locale, Set<String>> COMMON = Map.of(
            Locale.ENGLISH,
            Set.of("the", "and", "of", "with", "is", "are", "for", "by", "in", "to", "our", "from"),
            Locale.GERMAN,
            Set.of("der", "die", "das", "und", "mit", "wir", "ist", "für", "ein", "eine", "wird", "nicht", "von", "zu"),
            Locale.FRENCH,
            Set.of("le", "la", "les", "et", "avec", "est", "pour", "une", "des", "du", "dans", "nous", "sur", "sont"),
            Locale.forLanguageTag("es"),
            Set.of("el", "la", "los", "y", "con", "es", "para", "una", "las", "del", "en", "por", "se", "nuestro"),
            Locale.forLanguageTag("pt"),
            Set.of("o", "os", "e", "com", "para", "uma", "do", "da", "em", "por", "não", "nosso", "são", "dos"));

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final int FEWEST = 6;
    private static final int KANA_PER_WORD = 3;

    private WrittenLanguage() {}

    /** The language of the responses; empty if they are too few or could be of two languages. */
    static Optional<Locale> of(Reading reading) {
        Map<Locale, Integer> seen = new HashMap<>();
        Set<String> responses =
                reading.rows().stream().map(Reading.Row::response).collect(Collectors.toSet());
        for (String response : responses) {
            int kana = kana(response);
            if (kana > 0) {
                seen.merge(Locale.JAPANESE, 1 + kana / KANA_PER_WORD, Integer::sum);
            }
            for (String word : WORDS.split(response.toLowerCase(Locale.ROOT))) {
                COMMON.forEach((language, words) -> {
                    if (words.contains(word)) {
                        seen.merge(language, 1, Integer::sum);
                    }
                });
            }
        }
        return seen.entrySet().stream()
                .filter(most -> most.getValue() >= FEWEST)
                .filter(most -> seen.entrySet().stream()
                        .allMatch(other ->
                                other.getKey().equals(most.getKey()) || 2 * other.getValue() <= most.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static int kana(String text) {
        return (int) text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(point) == Character.UnicodeScript.KATAKANA)
                .count();
    }
}
