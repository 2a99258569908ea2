package org.competency.intake.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days that a text may mean. A month without a day stands for its first and last day. */
final class DateWords {

    private static final Map<String, Month> MONTHS = months();
    private static final String NAME = "(?<name>\\p{L}{3,12})\\.?";
    private static final String YEAR = "(?<y>(?:19|20)\\d\\d)(?!\\d)";
    private static final String DAY = "(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?";
    private static final List<Form> FORMS = List.of(
            new Form("(?<!\\d)" + YEAR + "\\s?[-/.年]\\s?(?<m>\\d{1,2})\\s?[-/.月]\\s?(?<d>\\d{1,2})(?!\\d)日?"),
            new Form("(?<!\\d)(?<d>\\d{1,2})\\s?[-/.]\\s?(?<m>\\d{1,2})\\s?[-/.]\\s?" + YEAR),
            new Form("(?<!\\d)" + DAY + "[\\s-]*(?:of\\s+|de\\s+)?" + NAME + "[\\s,-]*(?:of\\s+|de\\s+)?" + YEAR),
            new Form("(?<!\\p{L})" + NAME + "\\s*" + DAY + "[\\s,]+" + YEAR),
            new Form("(?<!\\p{L})" + NAME + "[\\s,-]*(?:of\\s+|de\\s+)?" + YEAR),
            new Form("(?<!\\d)" + YEAR + "\\s?[-/.年]\\s?(?<m>\\d{1,2})(?!\\d|\\s?[-/.]\\s?\\d)月?"),
            new Form("(?<![\\d./-])(?<m>\\d{1,2})\\s?[-/.]\\s?" + YEAR));

    private DateWords() {}

    /**
     * The days that may be meant, ascending: both readings of {@code 03/04/2026}, all dates where there are several.
     *
     * @param latest the last day of a month is at most this one, if the month has begun by then
     */
    static SortedSet<LocalDate> in(String text, LocalDate latest) {
        SortedSet<LocalDate> days = new TreeSet<>();
        String rest = text;
        for (Form form : FORMS) {
            rest = form.take(rest, latest, days);
        }
        return days;
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (String language : List.of("en", "de", "fr", "es", "pt", "it")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        return months;
    }

    /** One way of writing a date, with the groups y, m or name, and d where there is a day. */
    private record Form(Pattern pattern) {

        Form(String regex) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        /** Adds the days of all dates of this form, and returns the text without them. */
        String take(String text, LocalDate latest, SortedSet<LocalDate> days) {
            Matcher date = pattern.matcher(text);
            return date.replaceAll(found -> {
                SortedSet<LocalDate> read = read(date, latest);
                days.addAll(read);
                return read.isEmpty() ? Matcher.quoteReplacement(found.group()) : " ";
            });
        }

        private SortedSet<LocalDate> read(Matcher date, LocalDate latest) {
            SortedSet<LocalDate> days = new TreeSet<>();
            int year = Integer.parseInt(date.group("y"));
            int month = has("<name>")
                    ? Optional.ofNullable(MONTHS.get(date.group("name").toLowerCase(Locale.ROOT)))
                            .map(Month::getValue)
                            .orElse(0)
                    : Integer.parseInt(date.group("m"));
            if (!has("<d>")) {
                addMonth(year, month, latest, days);
                return days;
            }
            int day = Integer.parseInt(date.group("d"));
            add(year, month, day, days);
            boolean dayMayStandFirst = !has("<name>") && !pattern.pattern().contains("年");
            if (dayMayStandFirst) {
                add(year, day, month, days);
            }
            return days;
        }

        private boolean has(String group) {
            return pattern.pattern().contains("?" + group);
        }

        private static void add(int year, int month, int day, SortedSet<LocalDate> days) {
            try {
                days.add(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                // no such day: this reading of the figures is not meant
            }
        }

        private static void addMonth(int year, int month, LocalDate latest, SortedSet<LocalDate> days) {
            if (month < 1 || month > 12) {
                return;
            }
            YearMonth of = YearMonth.of(year, month);
            LocalDate last = of.atEndOfMonth();
            boolean begun = !of.atDay(1).isAfter(latest);
            days.add(of.atDay(1));
            days.add(begun && last.isAfter(latest) ? latest : last);
        }
    }
}
