package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Counts the business days within which the office answers (P3).
 *
 * <p>The rule: the day of receipt is the date in the office's zone at which the mail server received the message, and it
 * is never counted. The first business day after it is day 1; the answer is due at the end of the last day counted. A
 * message of Saturday is therefore due with those of the Friday before it. Where the office has a closing time
 * ({@code intake.office.closes-at}), a message that comes at or after it, or on a closed day, counts as received on the
 * next business day instead, so a later message is never due earlier.
 */
@Component
public class ResponseClock {

    /** Longer than any run of closed days that makes sense; ends the search where a calendar never opens. */
    private static final int LONGEST_CLOSURE = 366;

    private final OfficeProperties office;
    private final BusinessCalendar calendar;

    public ResponseClock(OfficeProperties office, BusinessCalendar calendar) {
        this.office = office;
        this.calendar = calendar;
    }

    /** The date at the office when the message was received: the day by whose checklist version it is judged (P7). */
    public LocalDate receivedOn(Instant receivedAt) {
        return receivedAt.atZone(office.zone()).toLocalDate();
    }

    /**
     * The day by whose end the office answers.
     *
     * @param receivedAt when the mail server received the message
     * @param businessDays how many business days the office takes, at least 1
     * @throws IllegalArgumentException if {@code businessDays} is less than 1
     * @throws IllegalStateException if the office is closed for more than a year
     */
    public LocalDate dueOn(Instant receivedAt, int businessDays) {
        return explain(receivedAt, businessDays).dueOn();
    }

    /** As {@link #dueOn}, with every day from the receipt on and why it was counted or not. */
    public ResponseDue explain(Instant receivedAt, int businessDays) {
        if (businessDays < 1) {
            throw new IllegalArgumentException(
                    "Cannot count " + businessDays + " business days from " + receivedAt + "; at least 1 is needed.");
        }
        List<ResponseDue.Day> days = new ArrayList<>();
        LocalDate day = startOn(receivedAt, days);
        for (int counted = 0; counted < businessDays; ) {
            day = day.plusDays(1);
            Optional<String> closed = calendar.closedBecause(day);
            counted += closed.isEmpty() ? 1 : 0;
            days.add(
                    new ResponseDue.Day(day, closed.isEmpty() ? counted : 0, closed.orElse("business day " + counted)));
            requireSomeOpenDay(days, receivedAt);
        }
        return new ResponseDue(receivedOn(receivedAt), day, days);
    }

    /**
     * Business days of a promise that are left: those after the day at the office of {@code from}, up to and including
     * {@code dueOn}; 0 if the promise is due that day or broken.
     */
    public int daysLeft(Instant from, LocalDate dueOn) {
        return (int) receivedOn(from)
                .plusDays(1)
                .datesUntil(
                        dueOn.isAfter(receivedOn(from))
                                ? dueOn.plusDays(1)
                                : receivedOn(from).plusDays(1))
                .filter(calendar::isOpen)
                .count();
    }

    private LocalDate startOn(Instant receivedAt, List<ResponseDue.Day> days) {
        ZonedDateTime received = receivedAt.atZone(office.zone());
        LocalDate day = received.toLocalDate();
        LocalTime closesAt = office.closesAt();
        if (closesAt == null || (calendar.isOpen(day) && received.toLocalTime().isBefore(closesAt))) {
            days.add(new ResponseDue.Day(day, 0, "day of receipt"));
            return day;
        }
        days.add(new ResponseDue.Day(
                day, 0, calendar.closedBecause(day).orElse("received at or after " + closesAt + ", closing time")));
        for (day = day.plusDays(1); !calendar.isOpen(day); day = day.plusDays(1)) {
            days.add(new ResponseDue.Day(day, 0, calendar.closedBecause(day).orElse("closed")));
            requireSomeOpenDay(days, receivedAt);
        }
        days.add(new ResponseDue.Day(day, 0, "counts as the day of receipt"));
        return day;
    }

    private static void requireSomeOpenDay(List<ResponseDue.Day> days, Instant receivedAt) {
        int last = days.size() - 1;
        if (last >= LONGEST_CLOSURE
                && days.subList(last - LONGEST_CLOSURE, last + 1).stream().allMatch(day -> day.number() == 0)) {
            throw new IllegalStateException("Cannot find a business day after " + receivedAt + ": " + LONGEST_CLOSURE
                    + " days in a row are closed; check intake.office.closed-days.");
        }
    }
}
