package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.ResponseDue.Day;
import org.competency.intake.audit.ResponseTimeline.Pause;
import org.competency.intake.audit.ResponseTimeline.Stop;

/** Counts one promise day by day, over its pauses, by the rules that {@link AuditQueue#decide} counts by. */
final class TimelineCount {

    /** Days after the due date that are listed one by one. */
    private static final int MOST_LATE = 100;

    private final ResponseClock clock;
    private final BusinessCalendar calendar;
    private final Instant receivedAt;
    private final int businessDays;
    private final List<Day> days = new ArrayList<>();
    private LocalDate dueOn;

    TimelineCount(ResponseClock clock, BusinessCalendar calendar, Instant receivedAt, int businessDays) {
        this.clock = clock;
        this.calendar = calendar;
        this.receivedAt = receivedAt;
        this.businessDays = businessDays;
        ResponseDue due = clock.explain(receivedAt, businessDays);
        this.dueOn = due.dueOn();
        this.days.addAll(due.days());
    }

    /** @param today at the office */
    ResponseTimeline over(List<Pause> pauses, @Nullable Stop stop, @Nullable LocalDate recorded, LocalDate today) {
        boolean runs = true;
        for (Pause pause : pauses) {
            stand(pause, pause.until() == null ? today : clock.receivedOn(pause.until()));
            runs = pause.until() != null;
        }
        LocalDate end = stop == null ? today : clock.receivedOn(stop.at());
        if (runs) {
            addLate(end);
        }
        if (stop != null) {
            mark(end, "%s by %s: the clock stops".formatted(stop.how(), stop.by()));
        }
        return new ResponseTimeline(receivedAt, businessDays, dueOn, recorded, days, pauses, stop);
    }

    private void stand(Pause pause, LocalDate lastPaused) {
        LocalDate from = clock.receivedOn(pause.from());
        int left = Math.min(businessDays, clock.daysLeft(pause.from(), dueOn));
        addLate(from);
        days.removeIf(day -> day.day().isAfter(from));
        mark(from, "the clock stands: %s; business days left: %d".formatted(pause.why(), left));
        from.plusDays(1)
                .datesUntil(lastPaused.isAfter(from) ? lastPaused.plusDays(1) : from.plusDays(1))
                .forEach(day -> days.add(new Day(
                        day,
                        0,
                        calendar.closedBecause(day).map(why -> why + ", and ").orElse("")
                                + "the partner owes an answer")));
        if (pause.until() != null) {
            resume(pause.until(), Math.max(1, left), left == 0);
        }
    }

    private void resume(Instant at, int left, boolean givenOne) {
        ResponseDue rest = clock.explain(at, left);
        mark(
                clock.receivedOn(at),
                "a complete version came: the clock goes on%s"
                        .formatted(givenOne ? ", and one day is given, since none was left" : ""));
        LocalDate known = days.get(days.size() - 1).day();
        rest.days().stream()
                .filter(day -> day.day().isAfter(known))
                .map(day -> day.number() == 0 ? day : counted(day.day(), businessDays - left + day.number()))
                .forEach(days::add);
        dueOn = rest.dueOn();
    }

    private static Day counted(LocalDate day, int number) {
        return new Day(day, number, "business day " + number);
    }

    /** The days after the due date up to {@code end}: the promise is broken. */
    private void addLate(LocalDate end) {
        if (end.isAfter(dueOn)) {
            int late = 0;
            for (LocalDate day = dueOn.plusDays(1);
                    !day.isAfter(end) && days.size() < businessDays + 2 * MOST_LATE;
                    day = day.plusDays(1)) {
                String closed = calendar.closedBecause(day).orElse("");
                late += closed.isEmpty() ? 1 : 0;
                days.add(new Day(day, 0, closed.isEmpty() ? "late by business days: " + late : closed));
            }
        }
    }

    private void mark(LocalDate at, String words) {
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            if (day.day().equals(at)) {
                days.set(i, new Day(day.day(), day.number(), day.why() + "; " + words));
                return;
            }
        }
    }
}
