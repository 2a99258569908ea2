package org.competency.intake.extraction.rtf;

import java.util.Map;

/** The control words that stand for characters. */
final class Characters {

    private static final Map<String, String> BY_WORD = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("page", "\n"),
            Map.entry("column", "\n"),
            Map.entry("softline", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"),
            Map.entry("bullet", "\u2022"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("~", "\u00a0"),
            Map.entry("_", "-"));

    private Characters() {}

    /** The characters of a control word; "" if it stands for none. */
    static String of(String word) {
        return BY_WORD.getOrDefault(word, "");
    }
}
