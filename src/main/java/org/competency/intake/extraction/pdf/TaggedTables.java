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
        texts.forEach((table, cells) -> check(table, new TagCheck(page, table, cells, owners).agrees(ruled)));
        for (Glyph glyph : page.glyphs()) {
            TagTree.Table owner = owners.get(glyph);
            if (owner == null || !believed.getOrDefault(owner, false)) {
                rest.add(glyph);
            }
        }
        texts.forEach((table, cells) -> {
            if (believed.getOrDefault(table, false)) {
                build(page, table, cells);
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

    private void build(PageContent page, TagTree.Table table, Map<TagTree.Place, List<Glyph>> cells) {
        Area whole = TagCheck.area(cells.values().stream().flatMap(List::stream).toList());
        Built target = built.computeIfAbsent(table, key -> new Built(page.number(), whole));
        double[] ends = columnEnds(table, cells);
        cells.forEach((place, glyphs) -> {
            Area area = TagCheck.area(glyphs);
            int lastColumn = Math.min(place.column() + place.columnSpan(), table.columns) - 1;
            Margins margins = new Margins(area.left(), Math.max(area.right(), ends[lastColumn]), page.spacedWraps());
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
        List<PageCell> aligned = align(table, new ArrayList<>(cells.cells.values()));
        return new PageTable(cells.page, cells.area, new double[0], table.rows, aligned, PageTable.Source.TAGS);
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
