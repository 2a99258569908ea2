package org.competency.intake.extraction.pdf;

import java.util.Comparator;
import java.util.List;

/** Counts letters that are drawn over letters of another line, as where a program lets text run out of its cell. */
final class Overlays {

    private Overlays() {}

    static long count(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream()
                .filter(glyph -> glyph.kind() == Glyph.Kind.TEXT && !glyph.isBlank())
                .sorted(Comparator.comparingDouble(Glyph::baseline))
                .toList();
        long overlaid = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Glyph upper = sorted.get(i);
            for (int j = i + 1; j < sorted.size(); j++) {
                Glyph lower = sorted.get(j);
                double below = lower.baseline() - upper.baseline();
                if (below > 0.5 * upper.size()) {
                    break;
                }
                if (below > 0.08 * upper.size() && covers(upper, lower)) {
                    overlaid++;
                    break;
                }
            }
        }
        return overlaid;
    }

    private static boolean covers(Glyph upper, Glyph lower) {
        double common = Math.min(upper.right(), lower.right()) - Math.max(upper.left(), lower.left());
        double narrower = Math.min(upper.right() - upper.left(), lower.right() - lower.left());
        return common > 0.5 * narrower && Math.abs(upper.size() - lower.size()) < 0.2 * upper.size();
    }
}
