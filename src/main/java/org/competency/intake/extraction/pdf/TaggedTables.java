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
 * Puts the text of a tagged file into the cells that its tags name. Tags are believed where they agree with what is drawn: cells of a
 * row stand side by side and no other text stands between them. Where lines say as much as the tags, the lines are taken.
 */
final class TaggedTables {

    private final TagTree tree;
    private final Map<TagTree.Table, Boolean> believed = new IdentityHashMap<>();
    private final Map<TagTree.Table, Built> built = new IdentityHashMap<>();

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
        Map<TagTree.Table, Map<TagTree.Place, List<Glyph>>> texts = new IdentityHashMap<>();
        List<Glyph> rest = new ArrayList<>();
        Map<Glyph, TagTree.Table> owners = new IdentityHashMap<>();
        for (Glyph glyph : page.glyphs()) {
            TagTree.Place place = tree.place(page.number(), glyph.mark());
            if (place != null) {
                texts.computeIfAbsent(place.table(), key -> new HashMap<>())
                        .computeIfAbsent(place, key -> new ArrayList<>())
                        .add(glyph);
                owners.put(glyph, place.table());
            }
        }
        texts.forEach((table, cells) ->
                believed.computeIfAbsent(table, key -> isBelieved(page, table, cells, ruled, owners)));
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

    private static boolean isBelieved(
            PageContent page,
            TagTree.Table table,
            Map<TagTree.Place, List<Glyph>> cells,
            List<PageTable> ruled,
            Map<Glyph, TagTree.Table> owners) {
        if (table.columns < 2 || table.rows < 2) {
            return false;
        }
        Area area = area(cells.values().stream().flatMap(List::stream).toList());
        int inside = 0;
        int strangers = 0;
        for (Glyph glyph : page.glyphs()) {
            if (!glyph.isBlank() && area.contains(glyph.centreX(), glyph.centreY())) {
                inside++;
                strangers += owners.get(glyph) == table ? 0 : 1;
            }
        }
        boolean whole = strangers * 50 <= inside;
        return whole && standSideBySide(cells) && !linesSayAsMuch(table, cells, ruled);
    }

    private static boolean linesSayAsMuch(
            TagTree.Table table, Map<TagTree.Place, List<Glyph>> cells, List<PageTable> ruled) {
        int all = 0;
        int covered = 0;
        for (List<Glyph> glyphs : cells.values()) {
            for (Glyph glyph : glyphs) {
                all++;
                covered += ruled.stream()
                                .anyMatch(lines -> lines.columns() >= Math.min(table.columns, 3)
                                        && lines.area().contains(glyph.centreX(), glyph.anchorY()))
                        ? 1
                        : 0;
            }
        }
        return covered >= 0.95 * all;
    }

    /** Whether cells of one row stand beside each other, and rows below each other. */
    private static boolean standSideBySide(Map<TagTree.Place, List<Glyph>> cells) {
        List<Map.Entry<TagTree.Place, Area>> areas = new ArrayList<>();
        cells.forEach((place, glyphs) -> {
            List<Glyph> letters = glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
            if (!letters.isEmpty()) {
                areas.add(Map.entry(place, area(letters)));
            }
        });
        int wrong = 0;
        for (Map.Entry<TagTree.Place, Area> a : areas) {
            for (Map.Entry<TagTree.Place, Area> b : areas) {
                boolean leftOf = a.getKey().row() == b.getKey().row()
                        && a.getKey().column() < b.getKey().column();
                boolean above = a.getKey().column() == b.getKey().column()
                        && a.getKey().row() < b.getKey().row();
                if (leftOf && a.getValue().right() > b.getValue().left() + 3
                        || above && a.getValue().bottom() > b.getValue().bottom() + 3) {
                    wrong++;
                }
            }
        }
        return wrong * 20 <= areas.size();
    }

    private static Area area(List<Glyph> glyphs) {
        Area area = null;
        for (Glyph glyph : glyphs) {
            Area own = new Area(glyph.left(), glyph.top(), glyph.right(), glyph.bottom(), Double.NaN);
            area = area == null ? own : area.union(own);
        }
        return area == null ? new Area(0, 0, 0, 0, Double.NaN) : area;
    }

    private void build(PageContent page, TagTree.Table table, Map<TagTree.Place, List<Glyph>> cells) {
        Area whole = area(cells.values().stream().flatMap(List::stream).toList());
        Built target = built.computeIfAbsent(table, key -> new Built(page.number(), whole));
        double[] ends = columnEnds(table, cells);
        cells.forEach((place, glyphs) -> {
            Area area = area(glyphs);
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
                ends[place.column()] = Math.max(ends[place.column()], area(glyphs).right());
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
                lefts[cell.column()] = Math.min(lefts[cell.column()], cell.area().left());
                rights[cell.column()] = Math.max(rights[cell.column()], cell.area().right());
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
            double common = Math.min(rights[column], cell.area().right()) - Math.max(lefts[column], cell.area().left());
            if (common > overlap + 1) {
                overlap = common;
                best = column;
            }
        }
        return cell.at(cell.row(), best, 1);
    }
}
