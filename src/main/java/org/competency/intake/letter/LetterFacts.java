package org.competency.intake.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a letter says, as it stood at its event. Each fact fills the place of its name in the sentences of the letter, such as
 * {@code {at}}, written as the language of the letter writes days and times.
 *
 * @param texts words by name; they are shown as they are, on one line
 * @param days days by name
 * @param moments instants by name; shown in the zone of the office
 * @param points what the letter lists
 */
public record LetterFacts(
        Map<String, String> texts, Map<String, LocalDate> days, Map<String, Instant> moments, List<Point> points) {

    public LetterFacts {
        texts = Map.copyOf(Objects.requireNonNullElse(texts, Map.<String, String>of()));
        days = Map.copyOf(Objects.requireNonNullElse(days, Map.<String, LocalDate>of()));
        moments = Map.copyOf(Objects.requireNonNullElse(moments, Map.<String, Instant>of()));
        points = List.copyOf(Objects.requireNonNullElse(points, List.<Point>of()));
    }

    /** No facts yet; the methods below add to them. */
    public static LetterFacts none() {
        return new LetterFacts(Map.of(), Map.of(), Map.of(), List.of());
    }

    /** With words under a name. */
    public LetterFacts text(String name, @Nullable String words) {
        return new LetterFacts(with(texts, name, words == null ? "" : words), days, moments, points);
    }

    /** With a day under a name; null adds nothing. */
    public LetterFacts day(String name, @Nullable LocalDate day) {
        return day == null ? this : new LetterFacts(texts, with(days, name, day), moments, points);
    }

    /** With an instant under a name; null adds nothing. */
    public LetterFacts moment(String name, @Nullable Instant moment) {
        return moment == null ? this : new LetterFacts(texts, days, with(moments, name, moment), points);
    }

    /** With one more point. */
    public LetterFacts point(Point point) {
        List<Point> more = new ArrayList<>(points);
        more.add(point);
        return new LetterFacts(texts, days, moments, more);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    /**
     * Something that a letter lists: a row of its table.
     *
     * @param number of the finding; 0 if it has none
     * @param id of the row of the checklist, or of the case; "" if about no single one
     * @param caseStudy number of the case study; null if about none
     * @param title what it is called; "": the title of the row
     * @param problem what is wrong, in words; "" if the sentences of the letter say it
     * @param remedy what to do about it; "" if nothing is said, or if the sentences of the letter say it
     * @param due by when; null if nothing is said
     * @param code which sentences of the letter say it, as in {@code escalation.BREACH.problem}; in a letter of findings
     *     CRITICAL or OTHER, how much it weighs; "" if none
     */
    public record Point(
            int number,
            String id,
            @Nullable Integer caseStudy,
            String title,
            String problem,
            String remedy,
            @Nullable LocalDate due,
            String code) {}
}
