package org.competency.intake.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One thing for people: a headline, labels with what stands behind them, and paragraphs, wrapped to the terminal. */
public final class Details {

    private static final int LABEL = 12;

    private final PrintWriter out;
    private final ZoneId zone;
    private final int width = Terminal.textColumns();

    public Details(PrintWriter out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    /** A headline. */
    public Details headline(String text) {
        wrap(Shown.line(text), "", "");
        return this;
    }

    /** A headline of a part, behind a blank line. */
    public Details part(String text) {
        out.println();
        return headline(text);
    }

    /** A label and its value; nothing if there is no value. */
    public Details line(String label, @Nullable Object value) {
        String shown = value instanceof Instant instant ? time(instant) : Shown.line(value);
        if (!shown.isEmpty()) {
            wrap(shown, "  " + Shown.padded(label, LABEL), " ".repeat(LABEL + 2));
        }
        return this;
    }

    /** A point of a list, with a mark before it. */
    public Details point(String mark, String text) {
        wrap(Shown.line(text), "  " + mark + " ", " ".repeat(mark.length() + 3));
        return this;
    }

    /** Words below a point. */
    public Details below(String text) {
        if (!Shown.line(text).isEmpty()) {
            wrap(Shown.line(text), "    ", "    ");
        }
        return this;
    }

    /** An instant in the zone of the office, with the name of the zone. */
    public String time(Instant instant) {
        return Shown.time(instant, zone) + " " + zone.getId();
    }

    private void wrap(String text, String first, String next) {
        wrap(text, first, next, width - next.length(), out);
    }

    /** Prints text in lines of so many columns behind these indents; a word is never cut. */
    static void wrap(String text, String first, String next, int columns, PrintWriter out) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && Shown.width(line + " " + word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        for (int number = 0; number < lines.size(); number++) {
            out.println((number == 0 ? first : next) + lines.get(number));
        }
    }
}
