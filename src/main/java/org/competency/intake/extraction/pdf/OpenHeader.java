package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headings that stand above their columns without lines between them. */
final class OpenHeader {

    /** A gap between words of one heading is narrower, as a part of the font size. */
    private static final double APART = 0.6;

    private OpenHeader() {}

    /** The letters of a field over several columns by the column they stand in; none if a word crosses a border. */
    static Map<Integer, List<Glyph>> columns(double[] xs, Lattice.Field field, List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> columns = new TreeMap<>();
        for (TextLine line : TextLine.of(glyphs)) {
            int last = -1;
            double end = 0;
            for (List<Glyph> word : Words.of(line.glyphs())) {
                double left = word.get(0).left();
                double right = word.get(word.size() - 1).right();
                int column = RuledTables.interval(xs, left + 0.5);
                boolean within = RuledTables.interval(xs, right - 0.5) == column && column >= field.column();
                boolean apart = last < 0 || last == column || left - end > APART * line.size();
                if (!within || !apart) {
                    return Map.of();
                }
                columns.computeIfAbsent(column, key -> new ArrayList<>()).addAll(word);
                last = column;
                end = right;
            }
        }
        return columns;
    }
}
