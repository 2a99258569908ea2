package org.competency.intake.cli.cases;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.ResponseDue;
import org.competency.intake.audit.ResponseTimeline;
import org.competency.intake.cli.Details;

/** How a promise of an answer is told, day by day. */
final class ExplainedPromise {

    private final String whose;
    private final ResponseTimeline timeline;

    /** @param whose what waits for the answer, such as {@code version 2} */
    ExplainedPromise(String whose, ResponseTimeline timeline) {
        this.whose = whose;
        this.timeline = timeline;
    }

    void print(Details details) {
        details.part("Due %s: %d business days after the receipt at %s, for %s"
                .formatted(
                        timeline.isPaused()
                                ? "when the partner has answered"
                                : Objects.requireNonNullElse(timeline.recordedDueOn(), timeline.countedDueOn()),
                        timeline.businessDays(),
                        details.time(timeline.receivedAt()),
                        whose));
        timeline.days().forEach(day -> details.point(day.day().toString(), words(day)));
        for (ResponseTimeline.Pause pause : timeline.pauses()) {
            details.line(
                    "paused",
                    "from %s until %s: %s"
                            .formatted(
                                    details.time(pause.from()),
                                    pause.until() == null ? "now" : details.time(pause.until()),
                                    pause.why()));
        }
        details.line("answered", answered(details));
        details.line("note", timeline.difference());
    }

    private static String words(ResponseDue.Day day) {
        return day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "  " + day.why();
    }

    private String answered(Details details) {
        ResponseTimeline.Stop stop = timeline.stop();
        return stop == null
                ? timeline.isPaused() ? "not yet; the clock stands" : "not yet; the clock runs"
                : "%s by %s: %s".formatted(details.time(stop.at()), stop.by(), stop.how());
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("for", whose);
        object.put("receivedAt", timeline.receivedAt());
        object.put("responseDays", timeline.businessDays());
        object.put("dueOn", timeline.recordedDueOn());
        object.put("countedDueOn", timeline.countedDueOn());
        object.put("paused", timeline.isPaused());
        object.put("days", timeline.days());
        object.put("pauses", timeline.pauses());
        object.put("stop", timeline.stop());
        object.put("note", timeline.difference());
        return object;
    }
}
