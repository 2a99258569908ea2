package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds check boxes that are drawn as small squares. A box is ticked if a mark, a letter x or a tick is drawn inside; the
 * mark's own glyph is replaced by the box.
 */
final class DrawnBoxes {

    private static final String TICKS = "xX✓✔✗✘×√■●•☒";
    /** As many small squares on one page are a pattern, not check boxes. */
    private static final int TOO_MANY = 2000;

    private DrawnBoxes() {}

    /** Takes ticks out of {@code glyphs}, adds a box glyph for each drawn box and returns their areas. */
    static List<Area> find(PathTracer paths, List<Glyph> glyphs) {
        List<Area> squares = distinct(paths.squares);
        if (squares.isEmpty() || squares.size() > TOO_MANY) {
            return List.of();
        }
        List<Area> boxes = new ArrayList<>();
        for (Area square : squares) {
            List<Glyph> inside = glyphs.stream()
                    .filter(glyph -> !glyph.isBlank() && square.contains(glyph.centreX(), glyph.centreY()))
                    .toList();
            boolean letterTick =
                    inside.size() == 1 && TICKS.contains(inside.get(0).text());
            if (!inside.isEmpty() && !letterTick) {
                continue; // a letter in a frame
            }
            boolean drawnTick = paths.ticks.stream()
                    .anyMatch(tick -> square.contains(tick, 1.5)
                            && tick.width() > 0.25 * square.width()
                            && tick.width() < 0.95 * square.width());
            glyphs.removeAll(inside);
            boxes.add(square);
            glyphs.add(glyph(square, letterTick || drawnTick));
        }
        return boxes;
    }

    private static Glyph glyph(Area square, boolean checked) {
        double size = square.height();
        return new Glyph(
                checked ? Symbols.CHECKED : Symbols.UNCHECKED,
                square.left(),
                square.right(),
                square.bottom() - 0.15 * size,
                size,
                null,
                Glyph.Kind.BOX);
    }

    /** Frame and filling of a box are drawn one over the other. */
    private static List<Area> distinct(List<Area> squares) {
        List<Area> distinct = new ArrayList<>();
        for (Area square : squares) {
            boolean known = distinct.stream()
                    .anyMatch(other ->
                            Math.abs(other.left() - square.left()) < 3 && Math.abs(other.top() - square.top()) < 3);
            if (!known) {
                distinct.add(square);
            }
            if (distinct.size() > TOO_MANY) {
                break;
            }
        }
        return distinct;
    }
}
