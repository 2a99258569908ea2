package org.competency.intake.extraction.reading;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words and phrases of one meaning. */
final class Phrases {

    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> within = new LinkedHashSet<>();

    Phrases(Collection<String> whole, Collection<String> within) {
        whole.forEach(phrase -> this.whole.add(Wording.fold(phrase)));
        within.forEach(phrase -> this.within.add(Wording.fold(phrase)));
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
        return within.stream()
                .filter(phrase -> at(folded, phrase) >= 0)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Where the first of the phrases stands in the folded text; -1 if none does. */
    int firstIn(String folded) {
        return within.stream()
                .mapToInt(phrase -> at(folded, phrase))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
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
    private static int at(String folded, String phrase) {
        if (isUnspaced(phrase)) {
            return folded.indexOf(phrase);
        }
        return (" " + folded + " ").indexOf(" " + phrase + " ");
    }

    private static boolean isUnspaced(String phrase) {
        return phrase.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0xD7AF);
    }
}
