package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables of a page by their lines and shares the text out to their cells. */
final class RuledTables {

    /** Pairs of lines that are compared at most on one page. */
    private static final long TOO_MANY = 6_000_000;

    /** A column narrower than this holds no text, in points. */
    private static final double NARROW = 9;

    private final PageContent page;
    private final List<Glyph> rest = new ArrayList<>();
    private final List<PageTable> tables = new ArrayList<>();

    private RuledTables(PageContent page) {
        this.page = page;
    }

    /**
     * What was found on a page.
     *
     * @param tables from top to bottom
     * @param rest the text outside of them
     */
    record Found(List<PageTable> tables, List<Glyph> rest) {}

    static Found find(PageContent page) {
        RuledTables finder = new RuledTables(page);
        finder.find();
        return new Found(finder.tables, finder.rest);
    }

    private void find() {
        List<Ruling> rows = Lines.join(page.rulings(), true);
        List<Ruling> columns = Lines.join(page.rulings(), false);
        List<Lattice> lattices = new ArrayList<>();
        if ((long) rows.size() * columns.size() <= TOO_MANY) {
            for (List<Ruling> network : Lines.networks(rows, columns)) {
                Lattice lattice = Lattice.of(network);
                if (lattice != null && lattice.xs.length > 2) {
                    lattices.add(lattice);
                }
            }
        }
        List<Lattice> outer = lattices.stream()
                .filter(lattice -> lattices.stream()
                        .noneMatch(other -> other != lattice && other.area().contains(lattice.area(), 1)))
                .sorted(Comparator.comparingDouble(lattice -> lattice.ys[0]))
                .toList();
        List<List<List<Glyph>>> words = share(outer);
        for (int i = 0; i < outer.size(); i++) {
            table(outer.get(i), words.get(i));
        }
    }

    /** Gives each word to the lattice that it stands in. */
    private List<List<List<Glyph>>> share(List<Lattice> lattices) {
        List<List<List<Glyph>>> shares = new ArrayList<>();
        lattices.forEach(lattice -> shares.add(new ArrayList<>()));
        for (List<Glyph> word : Words.of(page.glyphs())) {
            Glyph middle = word.get(word.size() / 2);
            int found = -1;
            for (int i = 0; i < lattices.size() && found < 0; i++) {
                if (lattices.get(i).area().contains(middle.centreX(), middle.anchorY())) {
                    found = i;
                }
            }
            if (found < 0) {
                rest.addAll(word);
            } else {
                shares.get(found).add(word);
            }
        }
        return shares;
    }

    private void table(Lattice lattice, List<List<Glyph>> words) {
        List<Lattice.Field> fields = lattice.cells();
        Map<Lattice.Field, List<Glyph>> texts = new HashMap<>();
        Lattice.Field[][] index = index(lattice, fields);
        SpilledLines spilled = new SpilledLines(lattice.ys, words);
        for (List<Glyph> word : words) {
            for (List<Glyph> part : split(word, lattice.xs)) {
                Glyph middle = part.get(part.size() / 2);
                int row = spilled.row(middle);
                int column = wideColumn(lattice.xs, interval(lattice.xs, middle.centreX()), middle);
                texts.computeIfAbsent(index[row][column], field -> new ArrayList<>())
                        .addAll(part);
            }
        }
        List<Lattice.Field> filled = opened(lattice, fields, texts).stream()
                .filter(field -> texts.getOrDefault(field, List.of()).stream().anyMatch(glyph -> !glyph.isBlank()))
                .toList();
        int[] columns = collapse(lattice.xs, NARROW, filled, false);
        int[] rows = collapse(lattice.ys, 5, filled, true);
        List<PageCell> cells = new ArrayList<>();
        for (Lattice.Field field : filled) {
            cells.add(cell(lattice, field, rows, columns, texts.getOrDefault(field, List.of())));
        }
        double[] edges = edges(lattice.xs, columns);
        if (edges.length < 3 || cells.isEmpty()) {
            texts.values().forEach(rest::addAll);
            return;
        }
        tables.add(new PageTable(
                page.number(), lattice.area(), edges, rows[rows.length - 1], cells, PageTable.Source.LINES));
    }

    /**
     * The fields, with the first one that has text cut at the borders of the columns below if its words stand in these: many
     * programs draw no lines between headings.
     */
    private static List<Lattice.Field> opened(
            Lattice lattice, List<Lattice.Field> fields, Map<Lattice.Field, List<Glyph>> texts) {
        Lattice.Field head = fields.stream()
                .filter(field -> texts.getOrDefault(field, List.of()).stream().anyMatch(glyph -> !glyph.isBlank()))
                .min(Comparator.comparingInt(Lattice.Field::row).thenComparingInt(Lattice.Field::column))
                .orElse(null);
        if (head == null || head.columnSpan() < 2) {
            return fields;
        }
        Map<Integer, List<Glyph>> columns = OpenHeader.columns(lattice.xs, head, texts.getOrDefault(head, List.of()));
        if (columns.size() < 2) {
            return fields;
        }
        List<Lattice.Field> opened = new ArrayList<>(fields);
        opened.remove(head);
        texts.remove(head);
        columns.forEach((column, glyphs) -> {
            Lattice.Field field = new Lattice.Field(head.row(), column, head.rowSpan(), 1);
            opened.add(field);
            texts.put(field, glyphs);
        });
        return opened;
    }

    /** Text that sticks out of its cell into a strip too narrow for any text belongs to the cell beside. */
    private static int wideColumn(double[] xs, int column, Glyph glyph) {
        boolean narrow = xs[column + 1] - xs[column] < Math.min(NARROW, 0.9 * glyph.size());
        if (!narrow || glyph.isBox()) {
            return column;
        }
        return column > 0 ? column - 1 : column + 1;
    }

    private PageCell cell(Lattice lattice, Lattice.Field field, int[] rows, int[] columns, List<Glyph> glyphs) {
        Area area = lattice.area(field);
        int row = rows[field.row()];
        int column = columns[field.column()];
        double left = glyphs.stream().mapToDouble(Glyph::left).min().orElse(area.left());
        return new PageCell(
                page.number(),
                area,
                row,
                column,
                Math.max(1, rows[field.row() + field.rowSpan()] - row),
                Math.max(1, columns[field.column() + field.columnSpan()] - column),
                CellText.of(glyphs, Margins.inside(area, left, page.spacedWraps())));
    }

    private static Lattice.Field[][] index(Lattice lattice, List<Lattice.Field> fields) {
        Lattice.Field[][] index = new Lattice.Field[lattice.ys.length - 1][lattice.xs.length - 1];
        for (Lattice.Field field : fields) {
            for (int row = field.row(); row < field.row() + field.rowSpan(); row++) {
                Arrays.fill(index[row], field.column(), field.column() + field.columnSpan(), field);
            }
        }
        return index;
    }

    /** Cuts a word at a column border where it has a gap; a word that only sticks out of its cell stays whole. */
    private static List<List<Glyph>> split(List<Glyph> word, double[] xs) {
        int from = interval(xs, word.get(0).centreX());
        int to = interval(xs, word.get(word.size() - 1).centreX());
        if (from == to) {
            return List.of(word);
        }
        for (int i = 1; i < word.size(); i++) {
            double border = xs[interval(xs, word.get(i).centreX())];
            boolean gap = word.get(i).left() - word.get(i - 1).right()
                    > 0.03 * word.get(i).size();
            if (gap && word.get(i).left() >= border - 0.3 && word.get(i - 1).right() <= border + 0.3) {
                List<List<Glyph>> parts = new ArrayList<>();
                parts.add(word.subList(0, i));
                parts.addAll(split(word.subList(i, word.size()), xs));
                return parts;
            }
        }
        return List.of(word);
    }

    static int nearest(double[] edges, double at) {
        int nearest = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - at) < Math.abs(edges[nearest] - at)) {
                nearest = i;
            }
        }
        return nearest;
    }

    static int interval(double[] edges, double at) {
        int found = Arrays.binarySearch(edges, at);
        int index = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(index, edges.length - 2));
    }

    /**
     * New numbers of the borders after leaving out strips that are narrower than {@code narrow} and hold no text of their own:
     * the header's borders need not stand exactly above those of the rows.
     */
    private static int[] collapse(double[] edges, double narrow, List<Lattice.Field> filled, boolean rows) {
        boolean[] own = new boolean[edges.length];
        for (Lattice.Field field : filled) {
            int at = rows ? field.row() : field.column();
            int span = rows ? field.rowSpan() : field.columnSpan();
            own[at] |= span == 1;
        }
        int[] numbers = new int[edges.length];
        int number = 0;
        for (int i = 1; i < edges.length; i++) {
            boolean strip = edges[i] - edges[i - 1] < narrow && !own[i - 1];
            if (!strip) {
                number++;
            }
            numbers[i] = number;
        }
        return numbers;
    }

    private static double[] edges(double[] xs, int[] columns) {
        double[] edges = new double[columns[columns.length - 1] + 1];
        for (int i = xs.length - 1; i >= 0; i--) {
            edges[columns[i]] = xs[i];
        }
        return edges;
    }
}
