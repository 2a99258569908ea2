package org.competency.intake.checklist;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which word was meant where one is misspelt. */
final class Nearest {

    private Nearest() {}

    /** Such as {@code  (did you mean 'title'?)}; "" if no word is near enough. */
    static String to(String written, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(written, word) <= Math.max(word.length() > 3 ? 2 : 1, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> distance(written, word)))
                .map(word -> " (did you mean '%s'?)".formatted(word))
                .orElse("");
    }

    /** Letters to change, add or leave out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
