package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the text of a tagged file into the cells that its tags name, as far as they agree with what is drawn on all pages.
 */
final class TaggedTables {

    private final TagTree tree;
    private final IdentityHashMap<TagTree.Table, Boolean> believed = new IdentityHashMap<>();
    private final IdentityHashMap<TagTree.Table, Built> built = new IdentityHashMap<>();

    private boolean disappointed;

    TaggedTables(TagTree tree) {
        this.tree = tree;
    }

    /** A table while its pages go by. */
    private static final class Built {
        final int page;
        final Area area;
        final Map<TagTree.Place, PageCell> cells = new LinkedHashMap<>();
        /** Whether lines enclose all cells, so that these tell the columns. */
        boolean enclosed = true;

        final List<Double> sides = new ArrayList<>();

        Built(int page, Area area) {
            this.page = page;
            this.area = area;
        }
    }

    /** Takes the text of believed tables out of the page, and returns the rest. */
    PageContent take(PageContent page, List<PageTable> ruled) {
        if (tree.isEmpty()) {
            return page;
        }
        IdentityHashMap<TagTree.Table, Map<TagTree.Place, List<Glyph>>> texts = new IdentityHashMap<>();
        List<Glyph> rest = new ArrayList<>();
        IdentityHashMap<Glyph, TagTree.Table> owners = new IdentityHashMap<>();
        for (Glyph glyph : page.glyphs()) {
            TagTree.Place place = tree.place(page.number(), glyph.mark());
            if (place != null) {
                texts.computeIfAbsent(place.table(), key -> new HashMap<>())
                        .computeIfAbsent(place, key -> new ArrayList<>())
                        .add(glyph);
                owners.put(glyph, place.table());
            }
        }
        IdentityHashMap<TagTree.Table, TagCheck> checks = new IdentityHashMap<>();
        texts.forEach((table, cells) -> {
            TagCheck check = new TagCheck(page, table, cells, owners);
            checks.put(table, check);
            check(table, check.agrees(ruled));
        });
        for (Glyph glyph : page.glyphs()) {
            TagTree.Table owner = owners.get(glyph);
            if (owner == null || !believed.getOrDefault(owner, false)) {
                rest.add(glyph);
            }
        }
        checks.forEach((table, check) -> {
            if (believed.getOrDefault(table, false)) {
                build(page, table, texts.getOrDefault(table, Map.of()), check.enclosure(ruled));
            }
        });
        return rest.size() == page.glyphs().size() ? page : page.with(rest, page.rulings());
    }

    private void check(TagTree.Table table, boolean agrees) {
        Boolean before = believed.get(table);
        if (before == null) {
            believed.put(table, agrees);
        } else if (before && !agrees) {
            believed.put(table, false);
            disappointed = true;
        }
    }

    /** Whether a table that was believed on earlier pages turned out to be wrong: the pages are to be read again. */
    boolean isDisappointed() {
        return disappointed;
    }

    /** The same tags with what was learnt about them, before the first page. */
    TaggedTables again() {
        TaggedTables again = new TaggedTables(tree);
        believed.forEach((table, belief) -> {
            if (!belief) {
                again.believed.put(table, false);
            }
        });
        return again;
    }

    private void build(
            PageContent page,
            TagTree.Table table,
            Map<TagTree.Place, List<Glyph>> cells,
            TagCheck.Enclosure enclosure) {
        Area whole = TagCheck.area(cells.values().stream().flatMap(List::stream).toList());
        Built target = built.computeIfAbsent(table, key -> new Built(page.number(), whole));
        target.enclosed &= enclosure != TagCheck.Enclosure.NONE;
        Arrays.stream(enclosure.edges()).forEach(target.sides::add);
        double[] ends = columnEnds(table, cells);
        cells.forEach((place, glyphs) -> {
            Area letters = TagCheck.area(glyphs);
            Area field = enclosure.fields().get(place);
            int lastColumn = Math.min(place.column() + place.columnSpan(), table.columns) - 1;
            Margins margins = field == null
                    ? new Margins(letters.left(), Math.max(letters.right(), ends[lastColumn]), page.spacedWraps())
                    : Margins.inside(field, letters.left(), page.spacedWraps());
            Area area = field == null ? letters : field;
            CellText text = CellText.of(glyphs.stream().toList(), margins);
            PageCell before = target.cells.get(place);
            if (before != null) {
                target.cells.put(place, before.with(before.text().followedBy(text)));
            } else if (!text.isEmpty()) {
                target.cells.put(
                        place,
                        new PageCell(
                                page.number(),
                                area,
                                place.row(),
                                place.column(),
                                place.rowSpan(),
                                place.columnSpan(),
                                text));
            }
        });
    }

    private static double[] columnEnds(TagTree.Table table, Map<TagTree.Place, List<Glyph>> cells) {
        double[] ends = new double[table.columns];
        cells.forEach((place, glyphs) -> {
            if (place.columnSpan() == 1) {
                ends[place.column()] =
                        Math.max(ends[place.column()], TagCheck.area(glyphs).right());
            }
        });
        return ends;
    }

    /** The tables that begin on a page. */
    List<PageTable> beginningOn(int page) {
        List<PageTable> tables = new ArrayList<>();
        built.forEach((table, cells) -> {
            if (cells.page == page) {
                tables.add(finished(table, cells));
            }
        });
        tables.sort(Comparator.comparingDouble(table -> table.area().top()));
        return tables;
    }

    private static PageTable finished(TagTree.Table table, Built cells) {
        List<PageCell> all = new ArrayList<>(cells.cells.values());
        if (cells.enclosed) {
            double[] edges = edges(cells.sides);
            List<PageCell> placed = all.stream()
                    .map(cell -> {
                        int column = RuledTables.nearest(edges, cell.area().left());
                        int end = RuledTables.nearest(edges, cell.area().right());
                        return cell.at(cell.row(), column, Math.max(1, end - column));
                    })
                    .toList();
            return new PageTable(cells.page, cells.area, edges, table.rows, placed, PageTable.Source.TAGS);
        }
        return new PageTable(
                cells.page, cells.area, new double[0], table.rows, align(table, all), PageTable.Source.TAGS);
    }

    /** Borders of columns that differ: tags count only the cells that somebody made, lines show the columns. */
    private static double[] edges(List<Double> sides) {
        double[] edges = new double[sides.size()];
        int count = 0;
        for (double side : sides.stream().sorted().toList()) {
            if (count == 0 || side - edges[count - 1] > Continuations.SAME) {
                edges[count++] = side;
            }
        }
        return Arrays.copyOf(edges, count);
    }

    /** Rows that have too few cells, because a merged area goes on without saying so, are put where their text stands. */
    private static List<PageCell> align(TagTree.Table table, List<PageCell> cells) {
        double[] lefts = new double[table.columns];
        double[] rights = new double[table.columns];
        Arrays.fill(lefts, Double.MAX_VALUE);
        for (PageCell cell : cells) {
            if (cell.columnSpan() == 1 && table.isFull(cell.row())) {
                lefts[cell.column()] =
                        Math.min(lefts[cell.column()], cell.area().left());
                rights[cell.column()] =
                        Math.max(rights[cell.column()], cell.area().right());
            }
        }
        List<PageCell> aligned = new ArrayList<>();
        for (PageCell cell : cells) {
            boolean placed = cell.columnSpan() > 1 || table.isFull(cell.row());
            aligned.add(placed ? cell : moved(cell, lefts, rights));
        }
        return aligned;
    }

    private static PageCell moved(PageCell cell, double[] lefts, double[] rights) {
        int best = cell.column();
        double overlap = 0;
        for (int column = 0; column < lefts.length; column++) {
            double common = Math.min(rights[column], cell.area().right())
                    - Math.max(lefts[column], cell.area().left());
            if (common > overlap + 1) {
                overlap = common;
                best = column;
            }
        }
        return cell.at(cell.row(), best, 1);
    }
}
