package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters on one baseline, from left to right.
 *
 * @param text with a space where there is one to see
 * @param glyphs without drawn spaces
 * @param endsWithSpace whether a space is drawn at its end, as most programs do where they wrap a line
 */
record TextLine(
        String text,
        List<Glyph> glyphs,
        double left,
        double right,
        double top,
        double bottom,
        double baseline,
        double size,
        boolean endsWithSpace) {

    /** A gap wider than this part of the font size separates words. */
    private static final double WORD_GAP = 0.16;

    /** Puts glyphs together to lines, from top to bottom. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double baseline = 0;
        double size = 0;
        for (Glyph glyph : sorted) {
            boolean same =
                    !line.isEmpty() && Math.abs(glyph.baseline() - baseline) < 0.4 * Math.max(size, glyph.size());
            if (!same) {
                add(line, lines);
                size = 0;
            }
            if (glyph.size() > size) {
                size = glyph.size();
                baseline = glyph.baseline();
            }
            line.add(glyph);
        }
        add(line, lines);
        return lines;
    }

    private static void add(List<Glyph> line, List<TextLine> lines) {
        if (line.stream().anyMatch(glyph -> !glyph.isBlank())) {
            lines.add(ofLine(line));
        }
        line.clear();
    }

    /** One line of glyphs that stand on one baseline. */
    static TextLine ofLine(List<Glyph> unsorted) {
        List<Glyph> sorted = new ArrayList<>(unsorted);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        StringBuilder text = new StringBuilder();
        List<Glyph> seen = new ArrayList<>(sorted.size());
        boolean space = false;
        Glyph last = null;
        for (Glyph glyph : sorted) {
            if (glyph.isBlank()) {
                space = true;
                continue;
            }
            if (last != null && isShadow(glyph, last)) {
                continue;
            }
            if (last != null && isApart(last, glyph, space)) {
                text.append(' ');
            }
            text.append(glyph.text());
            seen.add(glyph);
            last = glyph;
            space = false;
        }
        double left = seen.stream().mapToDouble(Glyph::left).min().orElse(0);
        double right = seen.stream().mapToDouble(Glyph::right).max().orElse(0);
        Glyph biggest =
                seen.stream().max(Comparator.comparingDouble(Glyph::size)).orElseThrow();
        return new TextLine(
                BidiText.logical(text.toString()),
                List.copyOf(seen),
                left,
                right,
                biggest.top(),
                biggest.bottom(),
                biggest.baseline(),
                biggest.size(),
                space);
    }

    private static boolean isApart(Glyph last, Glyph next, boolean space) {
        double gap = next.left() - last.right();
        double size = Math.max(last.size(), next.size());
        if (space) {
            return gap > 0.02 * size; // a space drawn over letters separates nothing
        }
        return gap > WORD_GAP * size || last.isBox() || next.isBox();
    }

    /** Bold type is sometimes made by drawing a letter twice, a little apart. */
    private static boolean isShadow(Glyph glyph, Glyph last) {
        return glyph.text().equals(last.text())
                && Math.abs(glyph.left() - last.left()) < 0.3 * (last.right() - last.left())
                && Math.abs(glyph.baseline() - last.baseline()) < 0.1 * last.size();
    }

    /** Width of the first word. */
    double firstWordWidth() {
        int length = 0;
        int end = text.indexOf(' ');
        int word = end < 0 ? text.length() : end;
        for (Glyph glyph : glyphs) {
            length += glyph.text().length();
            if (length >= word) {
                return glyph.right() - left;
            }
        }
        return right - left;
    }
}
