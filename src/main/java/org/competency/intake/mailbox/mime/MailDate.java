package org.competency.intake.mailbox.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates of mail headers: RFC 5322, 3.3 with its obsolete forms (4.3), and what programs write instead, such as the order
 * of C's asctime, ISO 8601, two-digit years and missing zones. A date that is none is absent.
 */
final class MailDate {

    private static final int LONGEST = 200;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MET", 1),
            Map.entry("MEST", 2),
            Map.entry("BST", 1),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9));

    private static final String TIME = "(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:[.,]\\d+)?\\s*(am|pm)?";
    private static final String ZONE = "((?:GMT|UTC?)?\\s*[+-]\\s*\\d{1,2}:?\\d{0,2}|[A-Za-z]{1,5})?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?i)(\\d{1,2})[\\s.-]+([a-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{2,4}),?\\s+" + TIME + "\\s*" + ZONE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+" + TIME + "\\s*" + ZONE + "\\s+(\\d{4})");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})[T\\s]+" + TIME + "\\s*(Z|[+-]\\d{2}:?\\d{2})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");

    private MailDate() {}

    static Optional<Instant> parse(String field) {
        String date = field.length() > LONGEST ? field.substring(0, LONGEST) : field;
        String plain =
                COMMENT.matcher(date).replaceAll(" ").replaceAll("\\s+", " ").strip();
        try {
            return dayFirst(plain).or(() -> monthFirst(plain)).or(() -> iso(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> dayFirst(String date) {
        Matcher found = DAY_FIRST.matcher(date);
        return found.find() && month(found.group(2)) > 0
                ? Optional.of(instant(
                        year(found.group(3)),
                        month(found.group(2)),
                        number(found.group(1)),
                        time(found, 4),
                        found.group(8)))
                : Optional.empty();
    }

    private static Optional<Instant> monthFirst(String date) {
        Matcher found = MONTH_FIRST.matcher(date);
        return found.find() && month(found.group(1)) > 0
                ? Optional.of(instant(
                        year(found.group(8)),
                        month(found.group(1)),
                        number(found.group(2)),
                        time(found, 3),
                        found.group(7)))
                : Optional.empty();
    }

    private static Optional<Instant> iso(String date) {
        Matcher found = ISO.matcher(date);
        return found.find()
                ? Optional.of(instant(
                        year(found.group(1)),
                        number(found.group(2)),
                        number(found.group(3)),
                        time(found, 4),
                        found.group(8)))
                : Optional.empty();
    }

    private record Time(int hour, int minute, int second) {}

    private static Time time(Matcher found, int group) {
        int hour = number(found.group(group));
        String half = found.group(group + 3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        String seconds = found.group(group + 2);
        // a leap second is shown as the second before it
        return new Time(hour, number(found.group(group + 1)), seconds == null ? 0 : Math.min(59, number(seconds)));
    }

    private static Instant instant(int year, int month, int day, Time time, @Nullable String zone) {
        return OffsetDateTime.of(
                        LocalDateTime.of(year, month, day, time.hour(), time.minute(), time.second()),
                        zone == null ? ZoneOffset.UTC : offset(zone))
                .toInstant();
    }

    /** RFC 5322, 4.3: names of unknown zones, single letters among them, count as UTC. */
    private static ZoneOffset offset(String zone) {
        String name = zone.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        Integer hours = ZONE_HOURS.get(name);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        if (sign < 0) {
            return ZoneOffset.UTC;
        }
        String digits = name.substring(sign + 1).replace(":", "");
        int value = digits.length() <= 2 ? number(digits) * 100 : number(digits);
        int minutes = value / 100 * 60 + value % 100;
        // an offset of more than 18 hours is a slip of the pen that no zone has
        return minutes > 18 * 60
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds((name.charAt(sign) == '-' ? -60 : 60) * minutes);
    }

    /** RFC 5322, 4.3: two digits mean 2000 to 2049 or 1950 to 1999, three are years since 1900. */
    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        return digits.length() == 3 ? 1900 + year : year;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
