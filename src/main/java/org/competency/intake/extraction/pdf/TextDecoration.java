package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells underlines and strike-outs from the lines of tables: they end where the letters end and do not run from one border to
 * another. Struck-out text is taken away with its line, since a reader takes it as deleted.
 */
final class TextDecoration {

    /** How far a decoration may end from the ends of its letters, in points. */
    private static final double SLACK = 2;

    private final List<Glyph> byBaseline;
    private final List<Ruling> columns;
    private final Set<Glyph> struck = new HashSet<>();
    private final List<Ruling> borders = new ArrayList<>();

    private TextDecoration(PageContent page) {
        byBaseline = new ArrayList<>(page.glyphs());
        byBaseline.sort(Comparator.comparingDouble(Glyph::baseline));
        columns = page.rulings().stream().filter(ruling -> !ruling.horizontal()).toList();
        for (Ruling ruling : page.rulings()) {
            if (!ruling.horizontal() || !decorates(ruling)) {
                borders.add(ruling);
            }
        }
    }

    /** The page without decorations and without what they strike out. */
    static PageContent remove(PageContent page) {
        TextDecoration decoration = new TextDecoration(page);
        if (decoration.borders.size() == page.rulings().size()) {
            return page;
        }
        List<Glyph> left = page.glyphs().stream()
                .filter(glyph -> !decoration.struck.contains(glyph))
                .toList();
        return page.with(left, decoration.borders);
    }

    private boolean decorates(Ruling line) {
        if (endsAtBorder(line, line.from()) && endsAtBorder(line, line.to())) {
            return false;
        }
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double covered = 0;
        List<Glyph> through = new ArrayList<>();
        for (int i = firstBelow(line.at() - 20); i < byBaseline.size(); i++) {
            Glyph glyph = byBaseline.get(i);
            double below = line.at() - glyph.baseline();
            if (below < -0.5 * 40) {
                break;
            }
            boolean underline = below >= -0.05 * glyph.size() && below <= 0.35 * glyph.size();
            boolean strikeOut = below <= -0.14 * glyph.size() && below >= -0.48 * glyph.size();
            if ((underline || strikeOut)
                    && glyph.centreX() > line.from() - SLACK
                    && glyph.centreX() < line.to() + SLACK) {
                boolean beyond = glyph.isBlank() && (glyph.left() < line.from() || glyph.right() > line.to());
                left = beyond ? left : Math.min(left, glyph.left());
                right = beyond ? right : Math.max(right, glyph.right());
                covered += glyph.right() - glyph.left();
                if (strikeOut) {
                    through.add(glyph);
                }
            }
        }
        boolean decoration = Math.abs(left - line.from()) <= SLACK
                && Math.abs(right - line.to()) <= SLACK
                && covered > 0.75 * line.length();
        if (decoration) {
            struck.addAll(through);
        }
        return decoration;
    }

    private boolean endsAtBorder(Ruling line, double x) {
        return columns.stream()
                .anyMatch(column -> Math.abs(column.at() - x) <= SLACK + 0.5
                        && column.from() - SLACK <= line.at()
                        && column.to() + SLACK >= line.at());
    }

    private int firstBelow(double baseline) {
        int low = 0;
        int high = byBaseline.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byBaseline.get(middle).baseline() < baseline) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
