package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases of one meaning. */
final class Phrases {

    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> within = new LinkedHashSet<>();

    /** Phrases of words with spaces between them, by their first word; every cell of a document is searched for all. */
    private final Map<String, List<String>> spaced = new HashMap<>();

    private final List<String> unspaced;

    Phrases(Collection<String> whole, Collection<String> within) {
        whole.forEach(phrase -> this.whole.add(Wording.fold(phrase)));
        within.forEach(phrase -> this.within.add(Wording.fold(phrase)));
        this.unspaced = this.within.stream().filter(Phrases::isUnspaced).toList();
        this.within.stream()
                .filter(phrase -> !isUnspaced(phrase))
                .forEach(phrase -> spaced.computeIfAbsent(firstWord(phrase, 0), word -> new ArrayList<>())
                        .add(phrase));
    }

    static Phrases whole(Collection<String> phrases) {
        return new Phrases(phrases, List.of());
    }

    /** Whether the folded text is one of the phrases. */
    boolean is(String folded) {
        return whole.contains(folded);
    }

    /** Length of the longest phrase that stands anywhere in the folded text; 0 if there is none. */
    int longestIn(String folded) {
        int longest = 0;
        for (int at = 0; at >= 0 && at < folded.length(); at = nextWord(folded, at)) {
            for (String phrase : spaced.getOrDefault(firstWord(folded, at), List.of())) {
                if (phrase.length() > longest && standsAt(folded, at, phrase)) {
                    longest = phrase.length();
                }
            }
        }
        for (String phrase : unspaced) {
            if (phrase.length() > longest && folded.contains(phrase)) {
                longest = phrase.length();
            }
        }
        return longest;
    }

    /** Where the first of the phrases stands in the folded text; -1 if none does. */
    int firstIn(String folded) {
        int first = -1;
        for (int at = 0; first < 0 && at >= 0 && at < folded.length(); at = nextWord(folded, at)) {
            for (String phrase : spaced.getOrDefault(firstWord(folded, at), List.of())) {
                if (standsAt(folded, at, phrase)) {
                    first = at;
                }
            }
        }
        for (String phrase : unspaced) {
            int at = folded.indexOf(phrase);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    /** Whether the folded text begins with one of the phrases that may stand within others, or with a whole one. */
    boolean begins(String folded) {
        return whole.stream().anyMatch(phrase -> folded.equals(phrase) || folded.startsWith(phrase + " "));
    }

    boolean endsWithin(String folded) {
        return within.stream().anyMatch(phrase -> folded.equals(phrase) || folded.endsWith(" " + phrase));
    }

    Set<String> within() {
        return within;
    }

    private static String firstWord(String folded, int from) {
        int end = folded.indexOf(' ', from);
        return folded.substring(from, end < 0 ? folded.length() : end);
    }

    private static int nextWord(String folded, int from) {
        int space = folded.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    private static boolean standsAt(String folded, int at, String phrase) {
        int end = at + phrase.length();
        return folded.startsWith(phrase, at) && (end == folded.length() || folded.charAt(end) == ' ');
    }

    /** Chinese, Japanese and Korean put no space between words, so there a phrase may stand anywhere. */
    private static boolean isUnspaced(String phrase) {
        return phrase.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0xD7AF);
    }
}
