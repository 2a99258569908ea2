package org.competency.intake.audit;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The days on which the office is open: not its weekend, not a public or bank holiday (on the day on which it is
 * observed), not one of its own closed days. Mere observances are business days.
 */
@Component
public class BusinessCalendar {

    private final OfficeProperties office;
    private final @Nullable HolidayManager holidays;
    private final Map<Integer, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    /**
     * @throws IllegalArgumentException if {@code intake.office.calendar} or {@code region} names no known calendar
     */
    public BusinessCalendar(OfficeProperties office) {
        this.office = office;
        this.holidays = office.calendar().isBlank() ? null : HolidayCalendars.open(office.calendar(), office.region());
    }

    /** Whether {@code day} counts as a business day. */
    public boolean isOpen(LocalDate day) {
        return closedBecause(day).isEmpty();
    }

    /** Why {@code day} is no business day, such as {@code Saturday} or {@code Thanksgiving}; empty if it is one. */
    public Optional<String> closedBecause(LocalDate day) {
        if (office.weekend().contains(day.getDayOfWeek())) {
            return Optional.of(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        String holiday = byYear.computeIfAbsent(day.getYear(), this::observedIn).get(day);
        if (holiday != null) {
            return Optional.of(holiday);
        }
        return office.closedDays().stream()
                .filter(days -> days.contains(day))
                .map(OfficeProperties.ClosedDays::reason)
                .findFirst();
    }

    /** A holiday may be observed in the year before its own: 1 January 2028 is kept on 31 December 2027 in the USA. */
    private Map<LocalDate, String> observedIn(int year) {
        Map<LocalDate, String> names = new HashMap<>();
        if (holidays != null) {
            for (int named = year - 1; named <= year + 1; named++) {
                for (Holiday holiday : holidays.getHolidays(Year.of(named), regions())) {
                    if (holiday.getDate().getYear() == year && holiday.getType() != HolidayType.OBSERVANCE) {
                        names.putIfAbsent(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
                    }
                }
            }
        }
        return Map.copyOf(names);
    }

    private String[] regions() {
        return office.region().isBlank() ? new String[0] : office.region().split("/", -1);
    }
}
