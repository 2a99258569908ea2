package org.competency.intake.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Offices for tests. */
public final class Offices {

    private Offices() {}

    /** Seattle with the holidays of the United States. */
    public static OfficeProperties seattle() {
        return in("America/Los_Angeles", "us", "");
    }

    /** An office that keeps the holidays of a calendar and region, with Saturday and Sunday off. */
    public static OfficeProperties in(String zone, String calendar, String region) {
        return office(zone, calendar, region, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(), null);
    }

    static OfficeProperties closing(String zone, String calendar, LocalTime closesAt) {
        return office(zone, calendar, "", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(), closesAt);
    }

    static OfficeProperties closed(LocalDate from, LocalDate until, String reason) {
        return office(
                "America/Los_Angeles",
                "us",
                "",
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(new OfficeProperties.ClosedDays(from, until, reason)),
                null);
    }

    static OfficeProperties office(
            String zone,
            String calendar,
            String region,
            Set<DayOfWeek> weekend,
            List<OfficeProperties.ClosedDays> closedDays,
            @Nullable LocalTime closesAt) {
        return new OfficeProperties(ZoneId.of(zone), calendar, region, weekend, closedDays, closesAt, 5);
    }

    /** The clock of an office. */
    public static ResponseClock clock(OfficeProperties office) {
        return new ResponseClock(office, new BusinessCalendar(office));
    }
}
