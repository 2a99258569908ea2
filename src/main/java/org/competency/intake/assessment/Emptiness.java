package org.competency.intake.assessment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Responses in which something is written but nothing is said. */
final class Emptiness {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What people write to fill a cell; in no language does it answer anything. */
    private static final Set<String> FILLERS = Set.of(
            "",
            "x",
            "xx",
            "xxx",
            "n a",
            "na",
            "none",
            "nil",
            "null",
            "empty",
            "blank",
            "test",
            "todo",
            "tbd",
            "tbc",
            "tba",
            "to be done",
            "to be defined",
            "to be determined",
            "to be added",
            "lorem ipsum",
            "abc",
            "asdf",
            "k a",
            "s o");

    /** What people write where they were asked for a name. */
    private static final Set<String> PROMISES = Set.of(
            "yes",
            "y",
            "ok",
            "met",
            "confirmed",
            "named",
            "done",
            "available",
            "to be named",
            "to be announced",
            "to follow",
            "will follow",
            "will be named",
            "later",
            "pending",
            "soon",
            "our team",
            "ja",
            "oui",
            "si",
            "sim",
            "wird benannt",
            "wird nachgereicht",
            "no",
            "nobody");

    private Emptiness() {}

    /** Whether a text is blank, has neither a letter nor a digit, or is a filler such as {@code TBD} or {@code n/a}. */
    static boolean saysNothing(String text) {
        return FILLERS.contains(words(text));
    }

    /** Whether a text that should be a name says something, but only that there will be one. */
    static boolean isPromise(String text) {
        return !saysNothing(text) && PROMISES.contains(words(text));
    }

    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }
}
