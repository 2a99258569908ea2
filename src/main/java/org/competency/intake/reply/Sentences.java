package org.competency.intake.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the sentences of a kind into what a template shows: headline, meaning, what to do, what happens next, every label. */
final class Sentences {

    private Sentences() {}

    /** @param key the kind, or a variant of it, as the texts name it */
    static void put(String key, ReplyTexts.Texts texts, Map<String, Object> places, Map<String, Object> view) {
        view.put("headline", texts.get(key + ".headline", places));
        view.put("meaning", texts.get(key + ".meaning", places));
        view.put("todo", texts.list(key + ".do", places));
        view.put("next", texts.list(key + ".next", places));
        Map<String, String> labels = new HashMap<>(texts.all("label.", places));
        labels.putAll(texts.all(key + ".label.", places));
        view.put("t", labels);
    }

    /** A line of the block below the headline. */
    static Map<String, String> detail(String label, String value, boolean strong) {
        return Map.of("label", label, "value", value, "strong", strong ? "yes" : "");
    }

    /** The case and its program, as lines of the block below the headline. */
    static List<Map<String, String>> caseDetails(ReplyTexts.Texts texts, Map<String, Object> places) {
        return List.of(
                detail(texts.get("label.case"), texts.get("detail.case", places), true),
                detail(texts.get("label.program"), texts.get("detail.program", places), false));
    }
}
