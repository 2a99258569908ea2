package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;

/**
 * What became of one row between two readings.
 *
 * @param before the row as it was; null if it was not there
 * @param after the row as it is; null if it is gone
 */
public record AnswerChange(Reading.@Nullable Row before, Reading.@Nullable Row after) {

    /** The row as it is, or as it was if it is gone. */
    public Reading.Row row() {
        return Objects.requireNonNull(after == null ? before : after, "a change of nothing");
    }

    /** The rows with another answer or another response, in the order of the newer reading, then those that are gone. */
    public static List<AnswerChange> between(Reading before, Reading after) {
        Map<String, Reading.Row> old = byKey(before);
        Map<String, Reading.Row> now = byKey(after);
        List<AnswerChange> changes = new ArrayList<>();
        now.forEach((key, row) -> {
            Reading.Row was = old.get(key);
            if (was == null ? !isBlank(row) : !says(was).equals(says(row))) {
                changes.add(new AnswerChange(was, row));
            }
        });
        old.forEach((key, row) -> {
            if (!now.containsKey(key) && !isBlank(row)) {
                changes.add(new AnswerChange(row, null));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, Reading.Row> byKey(Reading reading) {
        Map<String, Reading.Row> byKey = new LinkedHashMap<>();
        for (Reading.Row row : reading.rows()) {
            String name = row.id() == null ? row.criterion() : row.id();
            String key = name + "/" + row.caseStudy();
            String free = key;
            for (int number = 2; byKey.containsKey(free); number++) {
                free = key + "/" + number;
            }
            byKey.put(free, row);
        }
        return byKey;
    }

    private static boolean isBlank(Reading.Row row) {
        return !SelfAssessment.isFilledIn(row);
    }

    private static List<Object> says(Reading.Row row) {
        return List.of(row.value(), row.answer(), row.response());
    }
}
