package org.competency.intake.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A table for people, as JSON for programs, or as CSV for spreadsheets: the same rows in each. */
public final class Listing<T> {

    private static final JsonMapper JSON = Json.MAPPER;
    private static final int WIDEST = 60;

    /** No column is cut below this: numbers, dates, cases and states fit into it. */
    private static final int NEVER_CUT = 16;

    /** So many columns are shown on the narrowest terminal. */
    private static final int ALWAYS_SHOWN = 4;

    private static final int GAP = 2;

    private final Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();
    private ZoneId zone = ZoneOffset.UTC;

    /** Adds a column, named in camelCase; null values are printed as nothing. */
    public Listing<T> column(String name, Function<T, @Nullable Object> value) {
        columns.put(name, value);
        return this;
    }

    /** Has instants of the table for people shown in this zone. */
    public Listing<T> in(ZoneId shown) {
        zone = shown;
        return this;
    }

    public void print(List<T> rows, Format format, PrintWriter out) {
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

    private Map<String, @Nullable Object> object(T row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
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
                    .map(value -> cell(value.apply(row)))
                    .toList());
        }
        int[] widths = widths(lines);
        for (List<String> line : lines) {
            StringBuilder printed = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = Shown.cut(line.get(column), widths[column]);
                printed.append(Shown.padded(cell, widths[column] + GAP));
            }
            out.println(printed.toString().stripTrailing());
        }
    }

    private String cell(@Nullable Object value) {
        return value instanceof Instant instant ? Shown.time(instant, zone) : Shown.line(value);
    }

    /**
     * As wide as what is in them. On a terminal that is too narrow, long texts are cut, and if that is not enough the last
     * columns are left out: what is shown can be read and copied.
     */
    private static int[] widths(List<List<String>> lines) {
        int[] widths = natural(lines);
        int terminal = Terminal.columns();
        if (terminal == 0) {
            return widths;
        }
        while (widths.length > ALWAYS_SHOWN && total(least(widths)) > terminal) {
            widths = Arrays.copyOf(widths, widths.length - 1);
        }
        while (total(widths) > terminal && widths[widest(widths)] > NEVER_CUT) {
            widths[widest(widths)]--;
        }
        return widths;
    }

    private static int[] least(int[] widths) {
        return Arrays.stream(widths).map(width -> Math.min(width, NEVER_CUT)).toArray();
    }

    private static int[] natural(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Math.min(WIDEST, Shown.width(line.get(column))));
            }
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = GAP * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            widest = widths[column] > widths[widest] ? column : widest;
        }
        return widest;
    }

    private void csv(List<T> rows, PrintWriter out) {
        out.print(String.join(",", columns.keySet()) + "\r\n");
        for (T row : rows) {
            out.print(String.join(
                            ",",
                            columns.values().stream()
                                    .map(value -> quoted(Shown.line(value.apply(row))))
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
