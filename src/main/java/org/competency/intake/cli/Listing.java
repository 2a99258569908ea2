package org.competency.intake.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

/** A table for people, as JSON for programs, or as CSV for spreadsheets: the same rows in each. */
final class Listing<T> {

    private static final JsonMapper JSON = Json.MAPPER;
    private static final int WIDEST = 60;

    private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

    /** Adds a column; null values are printed as nothing. */
    Listing<T> column(String name, Function<T, Object> value) {
        columns.put(name, value);
        return this;
    }

    void print(List<T> rows, Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> text(rows, out);
            case CSV -> csv(rows, out);
            case JSON ->
                out.println(JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(rows.stream().map(this::object).toList()));
            case JSONL -> rows.forEach(row -> out.println(JSON.writeValueAsString(object(row))));
        }
        out.flush();
    }

    private Map<String, Object> object(T row) {
        Map<String, Object> object = new LinkedHashMap<>();
        columns.forEach((name, value) -> object.put(name, value.apply(row)));
        return object;
    }

    private void text(List<T> rows, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.keySet().stream()
                .map(name -> name.replaceAll("([A-Z])", " $1").toUpperCase(Locale.ROOT))
                .toList());
        for (T row : rows) {
            lines.add(columns.values().stream()
                    .map(value -> cut(shown(value.apply(row))))
                    .toList());
        }
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder printed = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                printed.append(line.get(column))
                        .append(" ".repeat(widths[column] - line.get(column).length() + 2));
            }
            out.println(printed.toString().stripTrailing());
        }
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString().replaceAll("\\s+", " ").strip();
    }

    private void csv(List<T> rows, PrintWriter out) {
        out.print(String.join(",", columns.keySet()) + "\r\n");
        for (T row : rows) {
            out.print(String.join(
                            ",",
                            columns.values().stream()
                                    .map(value -> quoted(shown(value.apply(row))))
                                    .toList())
                    + "\r\n");
        }
    }

    /** A leading = + - @ makes a formula of a partner's words in a spreadsheet; an apostrophe keeps them words. */
    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
