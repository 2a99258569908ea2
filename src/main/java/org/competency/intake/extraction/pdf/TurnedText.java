package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Puts text that runs up or down the page, such as the heading of a narrow column, together: each run becomes one glyph as
 * wide and as high as the run, so that it falls into its cell as a whole.
 */
final class TurnedText {

    private final StringBuilder run = new StringBuilder();
    private @Nullable Run last;
    private final List<Glyph> done = new ArrayList<>();

    private static final class Run {
        final int quarter;
        final @Nullable Mark mark;
        final double size;
        Area area;
        double endX;
        double endY;

        Run(int quarter, @Nullable Mark mark, double size, Area area) {
            this.quarter = quarter;
            this.mark = mark;
            this.size = size;
            this.area = area;
        }
    }

    void add(String text, double x, double y, double dx, double dy, double size, int quarter, @Nullable Mark mark) {
        double endX = x + dx;
        double endY = y + dy;
        double side = quarter == 1 ? size : -size;
        boolean upright = quarter == 2;
        Area area = new Area(
                Math.min(x, Math.min(endX, upright ? x : x + 0.75 * side)),
                Math.min(y, endY),
                Math.max(x, Math.max(endX, upright ? x : x + 0.75 * side)),
                Math.max(y, endY),
                Double.NaN);
        Run current = last;
        double gap = current == null ? Double.MAX_VALUE : Math.hypot(x - current.endX, y - current.endY);
        if (current == null || current.quarter != quarter || gap > 1.5 * size) {
            end();
            current = new Run(quarter, mark, size, area);
            last = current;
        } else if (gap > 0.2 * size) {
            run.append(' ');
        }
        run.append(text);
        current.area = current.area.union(area);
        current.endX = endX;
        current.endY = endY;
    }

    private void end() {
        Run current = last;
        String text = run.toString().strip().replaceAll(" +", " ");
        if (current != null && !text.isEmpty()) {
            Area area = current.area;
            double middle = (area.top() + area.bottom()) / 2 + 0.3 * current.size;
            done.add(new Glyph(text, area.left(), area.right(), middle, current.size, current.mark, Glyph.Kind.TEXT));
        }
        run.setLength(0);
        last = null;
    }

    /** Hands over the runs. */
    void finish(Consumer<Glyph> glyphs) {
        end();
        done.forEach(glyphs);
        done.clear();
    }
}
