package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the paths of a page and tells ruling lines from backgrounds and small drawn marks. A line may be stroked, or filled
 * as a thin rectangle, or be an image one pixel high: readers see no difference.
 */
final class PathTracer {

    /** What is thinner than this is a line, in points. */
    private static final double LINE = 2.6;
    /** What is smaller than this in both directions may be a check box or the mark in one, in points. */
    private static final double SMALL = 18;

    private static final double STRAIGHT = 0.7;

    final List<Ruling> rulings = new ArrayList<>();
    final List<Area> areas = new ArrayList<>();
    /** Small squares. */
    final List<Area> squares = new ArrayList<>();
    /** Small marks that are no square: ticks, crosses, dots. */
    final List<Area> ticks = new ArrayList<>();

    private final List<List<double[]>> path = new ArrayList<>();
    private boolean curved;

    void moveTo(double x, double y) {
        List<double[]> points = new ArrayList<>(5);
        points.add(new double[] {x, y});
        path.add(points);
    }

    void lineTo(double x, double y) {
        if (path.isEmpty()) {
            moveTo(x, y);
        } else {
            path.get(path.size() - 1).add(new double[] {x, y});
        }
    }

    void curveTo(double x, double y) {
        curved = true;
        lineTo(x, y);
    }

    void close() {
        if (!path.isEmpty()) {
            List<double[]> points = path.get(path.size() - 1);
            points.add(points.get(0));
        }
    }

    /** Forgets the path. */
    void end() {
        path.clear();
        curved = false;
    }

    /** Draws the outline of the path. */
    void stroke(double width) {
        for (List<double[]> points : path) {
            Area box = bounds(points);
            if (isSmall(box)) {
                small(points, box);
            } else if (!curved || points.size() <= 9) {
                strokeSegments(points, width);
            }
        }
    }

    private void strokeSegments(List<double[]> points, double width) {
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            if (Math.abs(a[1] - b[1]) <= STRAIGHT) {
                line(new Area(
                        Math.min(a[0], b[0]), a[1] - width / 2, Math.max(a[0], b[0]), a[1] + width / 2, Double.NaN));
            } else if (Math.abs(a[0] - b[0]) <= STRAIGHT) {
                line(new Area(
                        a[0] - width / 2, Math.min(a[1], b[1]), a[0] + width / 2, Math.max(a[1], b[1]), Double.NaN));
            }
        }
    }

    /** Fills the path. */
    void fill(double luminance) {
        if (path.size() == 2 && isFrame(bounds(path.get(0)), bounds(path.get(1)))) {
            frame(bounds(path.get(0)));
        } else {
            for (List<double[]> points : path) {
                fillOne(points, luminance);
            }
        }
    }

    private void fillOne(List<double[]> points, double luminance) {
        Area box = bounds(points);
        if (isSmall(box) && Math.min(box.width(), box.height()) > LINE) {
            small(points, box);
            if (luminance < 0.5) {
                ticks.add(box);
            }
        } else if (Math.min(box.width(), box.height()) <= LINE) {
            line(box);
        } else if (!curved) {
            areas.add(new Area(box.left(), box.top(), box.right(), box.bottom(), luminance));
        }
    }

    /** Adds a line that is drawn as the area given, or a background if that is too thick for a line. */
    void line(Area box) {
        double thickness = Math.min(box.width(), box.height());
        if (thickness > 2 * LINE) {
            areas.add(box);
            return;
        }
        boolean dot = Math.max(box.width(), box.height()) <= LINE;
        if (dot || box.width() >= box.height()) {
            rulings.add(new Ruling(true, (box.top() + box.bottom()) / 2, box.left(), box.right()));
        }
        if (dot || box.width() < box.height()) {
            rulings.add(new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom()));
        }
    }

    private void small(List<double[]> points, Area box) {
        boolean square =
                box.width() >= 5 && Math.abs(box.width() - box.height()) < 0.25 * box.width() && isBoxShaped(points);
        if (square) {
            squares.add(box);
        } else if (Math.min(box.width(), box.height()) <= STRAIGHT) {
            line(box);
        } else {
            ticks.add(box);
        }
    }

    private static boolean isBoxShaped(List<double[]> points) {
        if (points.size() < 4) {
            return false;
        }
        for (int i = 1; i < points.size(); i++) {
            double dx = Math.abs(points.get(i)[0] - points.get(i - 1)[0]);
            double dy = Math.abs(points.get(i)[1] - points.get(i - 1)[1]);
            if (Math.min(dx, dy) > 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(Area box) {
        return box.width() <= SMALL && box.height() <= SMALL;
    }

    private static boolean isFrame(Area outer, Area inner) {
        double margin = 2 * LINE;
        return outer.contains(inner, 0.1)
                && inner.left() - outer.left() <= margin
                && outer.right() - inner.right() <= margin
                && inner.top() - outer.top() <= margin
                && outer.bottom() - inner.bottom() <= margin
                && !isSmall(outer);
    }

    private void frame(Area box) {
        rulings.add(new Ruling(true, box.top(), box.left(), box.right()));
        rulings.add(new Ruling(true, box.bottom(), box.left(), box.right()));
        rulings.add(new Ruling(false, box.left(), box.top(), box.bottom()));
        rulings.add(new Ruling(false, box.right(), box.top(), box.bottom()));
    }

    private static Area bounds(List<double[]> points) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] point : points) {
            left = Math.min(left, point[0]);
            right = Math.max(right, point[0]);
            top = Math.min(top, point[1]);
            bottom = Math.max(bottom, point[1]);
        }
        return new Area(left, top, right, bottom, Double.NaN);
    }
}
