package org.competency.intake.extraction.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out about texts, kept because each cell is asked for the same things several times and all forms of a
 * program have the same wording. Bounded: long texts are not kept, and all are forgotten when there are too many.
 */
final class Remembered<V> {

    private static final int LONGEST = 500;
    private static final int MOST = 5_000;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> judge;

    /**
     * Keeps what {@code judge} says.
     *
     * @param judge says the same of the same text every time, and never null; may ask this object about other texts
     */
    Remembered(Function<String, V> judge) {
        this.judge = judge;
    }

    V of(String text) {
        if (text.length() > LONGEST) {
            return judge.apply(text);
        }
        V before = known.get(text);
        if (before != null) {
            return before;
        }
        V judged = judge.apply(text);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(text, judged);
        return judged;
    }
}
