package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of one part in their order. Values are unfolded and hold one char per byte: decode them before showing. */
final class Header {

    private record Line(String name, String value) {}

    private final List<Line> lines = new ArrayList<>();

    void add(String name, String value) {
        lines.add(new Line(name.strip().toLowerCase(Locale.ROOT), unfold(value)));
    }

    int size() {
        return lines.size();
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
