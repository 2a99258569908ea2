package org.competency.intake.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.competency.intake.watch.DueNight;

/**
 * When the nightly jobs run, and for which business date. A time before noon belongs to the day that has just ended. Where
 * the clocks are put forward over the time, it is the moment an hour later; where they are put back over it, the first one.
 *
 * @param at time of day at the office
 * @param zone zone of the office
 */
record NightlySchedule(LocalTime at, ZoneId zone) implements DueNight {

    /** The first time after {@code then}. */
    Instant next(Instant then) {
        LocalDate day = LocalDate.ofInstant(then, zone);
        Instant today = on(day);
        return today.isAfter(then) ? today : on(day.plusDays(1));
    }

    private Instant on(LocalDate day) {
        return ZonedDateTime.of(day, at, zone).toInstant();
    }

    @Override
    public LocalDate dateDueSince(Instant then) {
        LocalDate day = LocalDate.ofInstant(then, zone);
        LocalDate run = on(day).isAfter(then) ? day.minusDays(1) : day;
        return at.isBefore(LocalTime.NOON) ? run.minusDays(1) : run;
    }
}
