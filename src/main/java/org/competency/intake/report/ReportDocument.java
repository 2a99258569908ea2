package org.competency.intake.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The report of a day with the promises kept in its month.
 *
 * @param day what happened on the day
 * @param answers the promises of its month
 */
public record ReportDocument(DayReport day, MonthlyAnswers answers) {

    /** Everything in it by name, for JSON. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("date", day.date());
        object.put("zone", day.zone());
        object.put("madeAt", day.madeAt());
        object.put("messages", day.messages());
        object.put("byKind", day.byKind());
        object.put("byOutcome", day.byOutcome());
        object.put("verdicts", day.verdicts());
        object.put("replies", day.replies());
        object.put("repliesSent", day.repliesSent());
        object.put("open", day.open());
        object.put("due", day.due());
        object.put("answers", answers);
        object.put("percentInTime", answers.percentInTime());
        return object;
    }
}
