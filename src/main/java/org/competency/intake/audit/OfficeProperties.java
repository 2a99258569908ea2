package org.competency.intake.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the office is and when it is open: what the response clock counts by.
 *
 * @param zone time zone of the office; default {@code America/Los_Angeles}
 * @param calendar whose public and bank holidays are kept, a calendar of jollyday: an ISO 3166 country code such as
 *     {@code us} or {@code de}, or an exchange such as {@code nyse}; default {@code us}; blank: none
 * @param region part of the country with holidays of its own, such as {@code wa} or {@code by}; parts of it follow after
 *     a slash; default: none
 * @param weekend days of the week on which the office is closed; default Saturday and Sunday; at most six
 * @param closedDays further days on which the office is closed; default: none
 * @param closesAt time of day from which mail counts as received on the next business day, and so does mail on closed
 *     days; default: none, and mail counts as received on the calendar day on which it came, which promises the earlier
 *     answer
 * @param responseDays business days to answer in when the checklist is not known (P3), from 1 to 60; default 5
 */
@ConfigurationProperties("intake.office")
public record OfficeProperties(
        @DefaultValue("America/Los_Angeles") ZoneId zone,
        @DefaultValue("us") String calendar,
        @DefaultValue("") String region,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> weekend,
        @DefaultValue List<ClosedDays> closedDays,
        @Nullable LocalTime closesAt,
        @DefaultValue("5") int responseDays) {

    public OfficeProperties {
        if (weekend.size() >= DayOfWeek.values().length) {
            throw new IllegalArgumentException("intake.office.weekend names every day of the week, so the office would"
                    + " never be open; leave at least one day out.");
        }
        if (responseDays < 1 || responseDays > 60) {
            throw new IllegalArgumentException(
                    "intake.office.response-days is " + responseDays + "; it must be from 1 to 60.");
        }
        weekend = Set.copyOf(weekend);
        closedDays = List.copyOf(closedDays);
    }

    /**
     * Days on which the office is closed although they are neither weekend nor public holiday.
     *
     * @param from the first of them
     * @param until the last of them; null: {@code from} only
     * @param reason why, for people
     */
    public record ClosedDays(
            LocalDate from,
            @Nullable LocalDate until,
            @DefaultValue("the office is closed") String reason) {
        public ClosedDays {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException(
                        "intake.office.closed-days: 'until' " + until + " is before 'from' " + from + ".");
            }
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until == null ? from : until);
        }
    }
}
