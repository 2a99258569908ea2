package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines of text that have run out of their row into the top of the row below, over the text there, as happens where a
 * program cuts a row at the end of a page.
 */
final class SpilledLines {

    /** How far below a border the top of a spilled line may be, as a part of the font size. */
    private static final double REACH = 0.35;

    private final double[] ys;
    private final List<Glyph> spilled = new ArrayList<>();

    SpilledLines(double[] ys, List<List<Glyph>> words) {
        this.ys = ys;
        for (List<Glyph> word : words) {
            Glyph first = word.get(0);
            int row = RuledTables.interval(ys, first.anchorY());
            boolean atTop = row > 0 && first.top() < ys[row] + REACH * first.size();
            if (atTop && words.stream().anyMatch(other -> liesOver(word, other))) {
                spilled.add(first);
            }
        }
    }

    /** Whether a word is drawn over another one that stands a part of a line lower. */
    private static boolean liesOver(List<Glyph> word, List<Glyph> other) {
        Glyph first = word.get(0);
        double below = other.get(0).baseline() - first.baseline();
        double common = Math.min(right(word), right(other))
                - Math.max(first.left(), other.get(0).left());
        return below > 0.2 * first.size() && below < 0.75 * first.size() && common > 0.3 * first.size();
    }

    private static double right(List<Glyph> word) {
        return word.get(word.size() - 1).right();
    }

    /** The row that a glyph belongs to: the one it stands in, or the one above for a spilled line. */
    int row(Glyph glyph) {
        int row = RuledTables.interval(ys, glyph.anchorY());
        boolean isSpilled = spilled.stream()
                .anyMatch(line -> Math.abs(line.baseline() - glyph.baseline()) < 0.1 * line.size()
                        && Math.abs(line.size() - glyph.size()) < 0.1 * line.size()
                        && Math.abs(line.left() - glyph.left()) < 25 * line.size());
        return isSpilled ? Math.max(0, row - 1) : row;
    }
}
