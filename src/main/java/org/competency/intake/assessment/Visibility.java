package org.competency.intake.assessment;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a case study may be shown on the website once approved (P9). */
enum Visibility {
    PUBLIC,
    NON_PUBLIC;

    private static final Pattern WORDS = Pattern.compile(
            "(?<no>\\b(?:non|not)(?:[\\s_‐‑–-]*(?:a|for|to\\s+be|yet))?[\\s_‐‑–-]*public\\w*|\\bnonpublic\\b|\\bprivate\\b|\\bconfidential\\b|\\binternal\\s+only\\b)"
                    + "|(?<yes>\\bpublic\\b)");

    /** What {@code text} says: nothing, one, or both where it is not clear which one holds. */
    static Set<Visibility> in(String text) {
        EnumSet<Visibility> said = EnumSet.noneOf(Visibility.class);
        Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            said.add(words.group("no") != null ? NON_PUBLIC : PUBLIC);
        }
        return said;
    }
}
