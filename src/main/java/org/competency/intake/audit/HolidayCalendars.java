package org.competency.intake.audit;

import java.util.Locale;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.jspecify.annotations.Nullable;

/** Opens the calendars of jollyday, and refuses names that it would silently take for a calendar without holidays. */
final class HolidayCalendars {

    private HolidayCalendars() {}

    static HolidayManager open(String calendar, String region) {
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(calendar::equalsIgnoreCase)) {
            throw new IllegalArgumentException("intake.office.calendar is '" + calendar
                    + "', which is no known calendar; use an ISO 3166 country code such as 'us' or 'de'.");
        }
        HolidayManager holidays =
                HolidayManager.getInstance(ManagerParameters.create(calendar.toLowerCase(Locale.ROOT)));
        requireRegion(holidays.getCalendarHierarchy(), calendar, region);
        return holidays;
    }

    private static void requireRegion(CalendarHierarchy country, String calendar, String region) {
        if (region.isBlank()) {
            return;
        }
        @Nullable CalendarHierarchy place = country;
        for (String part : region.split("/", -1)) {
            place = place.getChildren().get(part);
            if (place == null) {
                throw new IllegalArgumentException("intake.office.region is '" + region + "', but the calendar '"
                        + calendar + "' knows no '" + part + "'; it knows "
                        + country.getChildren().keySet().stream().sorted().toList() + ".");
            }
        }
    }
}
