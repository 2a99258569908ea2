package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the pieces that lines are drawn in and puts lines that touch together. */
final class Lines {

    /** Lines closer than this are one line, in points: the two borders of neighbouring cells. */
    private static final double SAME = 2.4;
    /** A line goes on over a gap of this size, in points: dots and dashes. */
    private static final double GAP = 3.5;
    /** What is shorter is no border, in points. */
    private static final double SHORT = 6;

    private Lines() {}

    /** Whole lines of one direction, sorted by place. */
    static List<Ruling> join(List<Ruling> rulings, boolean horizontal) {
        List<Ruling> sorted = new ArrayList<>();
        for (Ruling ruling : rulings) {
            if (ruling.horizontal() == horizontal) {
                sorted.add(ruling);
            }
        }
        sorted.sort(Comparator.comparingDouble(Ruling::at));
        List<Ruling> joined = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > SAME) {
                joinLevel(sorted.subList(start, i), horizontal, joined);
                start = i;
            }
        }
        return joined;
    }

    private static void joinLevel(List<Ruling> level, boolean horizontal, List<Ruling> joined) {
        List<Ruling> pieces = new ArrayList<>(level);
        pieces.sort(Comparator.comparingDouble(Ruling::from));
        double weight = 0;
        double sum = 0;
        for (Ruling piece : pieces) {
            double length = Math.max(piece.length(), 0.1);
            weight += length;
            sum += length * piece.at();
        }
        double at = sum / weight;
        double from = pieces.get(0).from();
        double to = pieces.get(0).to();
        for (Ruling piece : pieces) {
            if (piece.from() > to + GAP) {
                add(new Ruling(horizontal, at, from, to), joined);
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
        }
        add(new Ruling(horizontal, at, from, to), joined);
    }

    private static void add(Ruling ruling, List<Ruling> joined) {
        if (ruling.length() >= SHORT) {
            joined.add(ruling);
        }
    }

    /** Groups of lines that hang together, each with lines of both directions. */
    static List<List<Ruling>> networks(List<Ruling> rows, List<Ruling> columns) {
        List<Ruling> all = new ArrayList<>(rows);
        all.addAll(columns);
        int[] group = new int[all.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                if (rows.get(r).meets(columns.get(c), GAP)) {
                    group[find(group, r)] = find(group, rows.size() + c);
                }
            }
        }
        List<List<Ruling>> networks = new ArrayList<>();
        int[] index = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            int root = find(group, i);
            if (index[root] == 0) {
                networks.add(new ArrayList<>());
                index[root] = networks.size();
            }
            networks.get(index[root] - 1).add(all.get(i));
        }
        return networks;
    }

    static int find(int[] group, int i) {
        int root = i;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }
}
