package org.competency.intake.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.competency.intake.jobs.Nights;

/** Business dates whose nightly jobs are still to be done. */
final class MissedNights {

    private final Nights nights;
    private final NightlySchedule schedule;
    private final int catchUp;

    MissedNights(Nights nights, NightlySchedule schedule, int catchUp) {
        this.nights = nights;
        this.schedule = schedule;
        this.catchUp = catchUp;
    }

    /**
     * The dates up to the one that is due, the oldest first. Dates before the first night that ever was are not missed: there
     * was no intake yet. Where none ever was, only the one that is due counts.
     */
    List<LocalDate> until(Instant now) {
        LocalDate due = schedule.dateDueSince(now);
        LocalDate first = nights.first().orElse(due);
        LocalDate from = later(due.minusDays(catchUp), first);
        if (from.isAfter(due)) {
            return List.of();
        }
        Set<LocalDate> done = Set.copyOf(nights.done(from, due));
        return from.datesUntil(due.plusDays(1))
                .filter(day -> !done.contains(day))
                .toList();
    }

    /** As {@link #until}, but nothing before the first night was done at its time. */
    List<LocalDate> missed(Instant now) {
        return nights.first().isEmpty() ? List.of() : until(now);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
