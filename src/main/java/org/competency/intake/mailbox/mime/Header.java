package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of one part in their order. Values are unfolded and hold one char per byte: decode them before showing. */
final class Header {

    private record Line(String name, String value) {}

    private final ReadingLimits limits;
    private final List<Line> lines = new ArrayList<>();
    private long foldingCost;

    Header(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Adds a field. Returns false if it was left out or cut, since the header is too large. */
    boolean add(String name, String value) {
        if (lines.size() >= limits.fields()) {
            return false;
        }
        boolean whole = value.length() < limits.fieldBytes();
        String kept = whole ? value : value.substring(0, limits.fieldBytes());
        foldingCost += kept.length() * (1 + kept.chars().filter(c -> c == '\n').count());
        lines.add(new Line(name.strip().toLowerCase(Locale.ROOT), unfold(kept)));
        return whole;
    }

    /** Adds these fields to another header. */
    void copyTo(Header other, List<String> except) {
        lines.stream()
                .filter(line -> !except.contains(line.name()))
                .forEach(line -> other.add(line.name(), line.value()));
    }

    /** Bytes times folded lines, which is what a parser spends that appends line by line. */
    long foldingCost() {
        return foldingCost;
    }

    /** The first value of a field, undecoded. */
    Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .findFirst();
    }

    /** The first value of a field, or "". */
    String get(String name) {
        return first(name).orElse("");
    }

    /** The first value of a field in lower case without blanks around it, or "". */
    String word(String name) {
        return get(name).strip().toLowerCase(Locale.ROOT);
    }

    /** Every value of a field. */
    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .toList();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    private static String unfold(String value) {
        return value.replace("\r", "").replace("\n", "").strip();
    }
}
