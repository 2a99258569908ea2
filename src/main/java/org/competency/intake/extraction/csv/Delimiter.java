package org.competency.intake.extraction.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What separates the values of a text: the character that cuts its lines into equally many values.
 *
 * @param character one of comma, semicolon, tab, bar
 * @param columns values of most lines, at least 2
 * @param score how far it can be believed, only for comparing
 */
record Delimiter(char character, int columns, double score) {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int SAMPLE = 1 << 16;
    private static final int MOST_RECORDS = 300;

    /** Finds the delimiter; empty if the text is no table. */
    static Optional<Delimiter> of(String text) {
        String sample = text;
        if (text.length() > SAMPLE) {
            int end = text.lastIndexOf('\n', SAMPLE);
            sample = text.substring(0, end < 0 ? SAMPLE : end);
        }
        Optional<Delimiter> quoted = best(sample, true);
        return quoted.isPresent() || sample.indexOf('"') < 0 ? quoted : best(sample, false);
    }

    /** The best candidate; {@code quotes} says whether a quote begins a value that may hold delimiters and line ends. */
    private static Optional<Delimiter> best(String sample, boolean quotes) {
        return CANDIDATES.stream()
                .flatMap(candidate -> measure(sample, candidate, quotes).stream())
                .max(Comparator.comparingDouble(Delimiter::score));
    }

    private static Optional<Delimiter> measure(String sample, char candidate, boolean quotes) {
        Map<Integer, Integer> lines = new HashMap<>();
        int all = 0;
        int first = 0;
        for (int columns : columns(sample, candidate, quotes)) {
            all++;
            first = first == 0 ? columns : first;
            lines.merge(columns, 1, Integer::sum);
        }
        int usual = lines.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        if (usual < 2) {
            return Optional.empty();
        }
        int agreeing = lines.getOrDefault(usual, 0);
        double share = (double) agreeing / all;
        // Two columns of commas are what prose and addresses look like.
        boolean believable = usual > 2 ? agreeing >= 2 && share >= 0.6 : agreeing >= 3 && share >= 0.9;
        if (!believable) {
            return Optional.empty();
        }
        double score = share * (first == usual ? 1 : 0.7) * (1 + Math.log(usual));
        return Optional.of(new Delimiter(candidate, usual, score));
    }

    /** The number of values of each line that is not blank. */
    private static List<Integer> columns(String sample, char candidate, boolean quotes) {
        CSVFormat format = DelimitedText.format(candidate)
                .setLenientEof(true)
                .setQuote(quotes ? '"' : null)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser records = format.parse(new StringReader(sample))) {
            return records.stream().limit(MOST_RECORDS).map(CSVRecord::size).toList();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }
}
