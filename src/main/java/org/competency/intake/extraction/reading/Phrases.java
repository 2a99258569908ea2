package org.competency.intake.extraction.reading;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words and phrases of one meaning. */
final class Phrases {

    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> within = new LinkedHashSet<>();
    private final List<Phrase> phrases;

    /** A phrase to look for; every cell of a document is searched for all of them. */
    private record Phrase(String text, boolean unspaced) {}

    Phrases(Collection<String> whole, Collection<String> within) {
        whole.forEach(phrase -> this.whole.add(Wording.fold(phrase)));
        within.forEach(phrase -> this.within.add(Wording.fold(phrase)));
        this.phrases = this.within.stream()
                .map(phrase -> new Phrase(phrase, isUnspaced(phrase)))
                .toList();
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
        for (Phrase phrase : phrases) {
            if (phrase.text().length() > longest && at(folded, phrase) >= 0) {
                longest = phrase.text().length();
            }
        }
        return longest;
    }

    /** Where the first of the phrases stands in the folded text; -1 if none does. */
    int firstIn(String folded) {
        int first = -1;
        for (Phrase phrase : phrases) {
            int at = at(folded, phrase);
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

    /** Chinese, Japanese and Korean put no space between words, so there a phrase may stand anywhere. */
    private static int at(String folded, Phrase phrase) {
        int at = folded.indexOf(phrase.text());
        while (at >= 0
                && !phrase.unspaced()
                && !standsAlone(folded, at, at + phrase.text().length())) {
            at = folded.indexOf(phrase.text(), at + 1);
        }
        return at;
    }

    private static boolean standsAlone(String folded, int from, int to) {
        return (from == 0 || folded.charAt(from - 1) == ' ') && (to == folded.length() || folded.charAt(to) == ' ');
    }

    private static boolean isUnspaced(String phrase) {
        return phrase.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0xD7AF);
    }
}
