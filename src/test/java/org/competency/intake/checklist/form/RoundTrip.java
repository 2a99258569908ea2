package org.competency.intake.checklist.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;

/** Compares what was written into a form with what is read out of it, cell by cell. White space counts as one space. */
final class RoundTrip {

    private RoundTrip() {}

    /** A line for each difference. */
    static List<String> differences(Checklist checklist, FilledForm written, Reading read) {
        Map<String, String> expected = new TreeMap<>();
        written.facts().forEach((name, value) -> put(expected, "fact " + name, folded(value)));
        written.caseStudies()
                .forEach(study -> put(
                        expected,
                        "case study " + study.number(),
                        folded(study.customer()) + " | " + study.visibility()));
        written.answers().forEach((place, answer) -> {
            Requirement row = checklist.requirement(place.requirement()).orElseThrow();
            String at = place.requirement() + "/" + place.caseStudy();
            AnswerValue value = row.option(answer.answer())
                    .map(Requirement.Option::value)
                    .orElse(answer.answer().isEmpty() ? AnswerValue.BLANK : AnswerValue.TEXT);
            put(expected, at + " answer", folded(answer.answer()));
            put(expected, at + " value", value.name());
            put(expected, at + " response", folded(answer.response()));
        });
        Map<String, String> actual = new TreeMap<>();
        read.facts().forEach((name, value) -> put(actual, "fact " + name, folded(value)));
        read.caseStudies()
                .forEach(study -> put(
                        actual, "case study " + study.number(), folded(study.customer()) + " | " + study.visibility()));
        read.rows().forEach(row -> {
            String at = row.id() + "/" + row.caseStudy();
            put(actual, at + " answer", row.answer());
            put(actual, at + " value", row.value().name());
            put(actual, at + " response", row.response());
        });
        return compare(expected, actual);
    }

    private static void put(Map<String, String> map, String key, String value) {
        map.merge(key, value, (one, other) -> one + " AND AGAIN " + other);
    }

    private static List<String> compare(Map<String, String> expected, Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            String got = actual.remove(key);
            if (!value.equals(got)) {
                differences.add("%s: wrote <%s> read <%s>".formatted(key, value, got));
            }
        });
        actual.forEach(
                (key, value) -> differences.add("%s: read <%s> though nothing was written".formatted(key, value)));
        return differences;
    }

    static String folded(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\s\\u00A0\\u3000]+", " ")
                .strip();
    }
}
