package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A promise of an answer from the receipt to its end: every day that was counted or not, where the clock stood, and who
 * stopped it. Counted by the calendar of today, so its due date may differ from the one that was promised.
 *
 * @param receivedAt receipt of the version with which the clock began
 * @param businessDays how many business days the office takes
 * @param countedDueOn the day by whose end the office answers, by this count
 * @param recordedDueOn the day that was promised, which a change of the calendar does not move; null: not decided yet
 * @param days every day from the receipt on, to the due date, or to the answer or today where that is later
 * @param pauses while the partner owed an answer
 * @param stop the first answer in substance; null if there was none yet
 */
public record ResponseTimeline(
        Instant receivedAt,
        int businessDays,
        LocalDate countedDueOn,
        @Nullable LocalDate recordedDueOn,
        List<ResponseDue.Day> days,
        List<Pause> pauses,
        @Nullable Stop stop) {

    public ResponseTimeline {
        days = List.copyOf(days);
        pauses = List.copyOf(pauses);
    }

    /**
     * The clock stood because the partner owed an answer.
     *
     * @param from receipt of the version that was not complete
     * @param until receipt of the next complete one; null: not yet
     * @param why which version, and what was asked for it
     */
    public record Pause(Instant from, @Nullable Instant until, String why) {}

    /**
     * The clock was stopped.
     *
     * @param at when
     * @param by who did it; {@code intake} for the product itself
     * @param how what was done, such as {@code the audit was scheduled}
     */
    public record Stop(Instant at, String by, String how) {}

    /** Why the day that was promised is another one than today's count gives; "" if it is not. */
    public String difference() {
        if (recordedDueOn == null) {
            return "The due date is not decided yet; this is what it would be.";
        }
        return recordedDueOn.equals(countedDueOn)
                ? ""
                : "%s was promised and stays; by the calendar and settings of today it would be %s."
                        .formatted(recordedDueOn, countedDueOn);
    }

    /** Whether the clock stands because the partner owes an answer. */
    public boolean isPaused() {
        return stop == null
                && !pauses.isEmpty()
                && pauses.get(pauses.size() - 1).until() == null;
    }
}
