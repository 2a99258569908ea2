package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Compares what tags say about a table on one page with what is drawn there. */
final class TagCheck {

    /** Part of the letters that lines and tags must put into the same cells. */
    private static final double AGREEMENT = 0.95;

    private final PageContent page;
    private final TagTree.Table table;
    private final Map<TagTree.Place, List<Glyph>> cells = new HashMap<>();
    private final IdentityHashMap<Glyph, TagTree.Table> owners;

    TagCheck(
            PageContent page,
            TagTree.Table table,
            Map<TagTree.Place, List<Glyph>> texts,
            IdentityHashMap<Glyph, TagTree.Table> owners) {
        this.page = page;
        this.table = table;
        this.owners = owners;
        texts.forEach((place, glyphs) -> {
            List<Glyph> letters =
                    glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
            if (!letters.isEmpty()) {
                cells.put(place, letters);
            }
        });
    }

    /** Whether the tags describe what is drawn. */
    boolean agrees(List<PageTable> ruled) {
        if (table.columns < 2 || table.rows < 2) {
            return false;
        }
        return cells.isEmpty() || (isWhole() && standSideBySide() && agreesWithLines(ruled));
    }

    /** No text of others stands between the cells. */
    private boolean isWhole() {
        Area area = area(cells.values().stream().flatMap(List::stream).toList());
        int inside = 0;
        int strangers = 0;
        for (Glyph glyph : page.glyphs()) {
            if (!glyph.isBlank() && area.contains(glyph.centreX(), glyph.centreY())) {
                inside++;
                strangers += owners.get(glyph) == table ? 0 : 1;
            }
        }
        return strangers * 50 <= inside;
    }

    /** Cells of a row stand beside each other, and rows below each other. */
    private boolean standSideBySide() {
        List<Map.Entry<TagTree.Place, Area>> areas = new ArrayList<>();
        cells.forEach((place, glyphs) -> areas.add(Map.entry(place, area(glyphs))));
        int wrong = 0;
        for (Map.Entry<TagTree.Place, Area> a : areas) {
            for (Map.Entry<TagTree.Place, Area> b : areas) {
                wrong += isWrong(a.getKey(), a.getValue(), b.getKey(), b.getValue()) ? 1 : 0;
            }
        }
        return wrong * 20 <= areas.size();
    }

    private static boolean isWrong(TagTree.Place a, Area areaA, TagTree.Place b, Area areaB) {
        boolean leftOf = a.row() == b.row() && a.column() < b.column();
        boolean above = a.column() == b.column() && a.row() < b.row();
        return (leftOf && areaA.right() > areaB.left() + 3) || (above && areaA.bottom() > areaB.bottom() + 3);
    }

    /** Where the text stands in a grid of lines, lines and tags must make the same cells of it. */
    private boolean agreesWithLines(List<PageTable> ruled) {
        List<PageCell> fields =
                ruled.stream().flatMap(lines -> lines.cells().stream()).toList();
        Map<PageCell, Map<TagTree.Place, Integer>> byField = new HashMap<>();
        Map<TagTree.Place, Map<PageCell, Integer>> byPlace = new HashMap<>();
        int all = 0;
        int covered = 0;
        for (Map.Entry<TagTree.Place, List<Glyph>> cell : cells.entrySet()) {
            PageCell last = null;
            for (Glyph glyph : cell.getValue()) {
                all++;
                PageCell field = isIn(last, glyph) ? last : find(fields, glyph);
                last = field;
                if (field != null) {
                    covered++;
                    byField.computeIfAbsent(field, key -> new HashMap<>()).merge(cell.getKey(), 1, Integer::sum);
                    byPlace.computeIfAbsent(cell.getKey(), key -> new HashMap<>())
                            .merge(field, 1, Integer::sum);
                }
            }
        }
        boolean noLines = covered < 0.5 * all;
        return noLines || (most(byField) >= AGREEMENT * all && most(byPlace) >= AGREEMENT * all);
    }

    /** The fields of lines around the cells with letters; none if a cell stands in no field. */
    Enclosure enclosure(List<PageTable> ruled) {
        Map<TagTree.Place, Area> fields = new HashMap<>();
        IdentityHashMap<PageCell, Integer> shares = new IdentityHashMap<>();
        Map<TagTree.Place, PageCell> around = new HashMap<>();
        IdentityHashMap<PageCell, PageTable> tables = new IdentityHashMap<>();
        Set<PageTable> used = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Map.Entry<TagTree.Place, List<Glyph>> cell : cells.entrySet()) {
            PageCell best = null;
            long most = 0;
            for (PageTable lines : ruled) {
                for (PageCell field : lines.cells()) {
                    long inside = cell.getValue().stream()
                            .filter(glyph -> isIn(field, glyph))
                            .count();
                    if (inside > most) {
                        most = inside;
                        best = field;
                        tables.put(field, lines);
                    }
                }
            }
            if (best == null || most < AGREEMENT * cell.getValue().size()) {
                return Enclosure.NONE;
            }
            around.put(cell.getKey(), best);
            shares.merge(best, 1, Integer::sum);
        }
        around.forEach((place, field) -> {
            PageTable lines = Objects.requireNonNull(tables.get(field));
            boolean own = shares.getOrDefault(field, 0) == 1;
            fields.put(place, own ? columns(lines, field) : below(lines, cells.getOrDefault(place, List.of())));
            used.add(lines);
        });
        double[] edges = used.stream()
                .flatMapToDouble(lines -> Arrays.stream(lines.edges()))
                .toArray();
        return new Enclosure(fields, edges);
    }

    /**
     * Where lines enclose the cells of a table on one page.
     *
     * @param fields the area of each cell, as wide as the columns that it covers
     * @param edges the borders of all columns, in any order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Enclosure(Map<TagTree.Place, Area> fields, double[] edges) {
        static final Enclosure NONE = new Enclosure(Map.of(), new double[0]);
    }

    /** The columns under letters whose cell is not closed at its sides. */
    private static Area below(PageTable lines, List<Glyph> glyphs) {
        Area letters = area(glyphs);
        int first = RuledTables.interval(lines.edges(), letters.left() + 1);
        int last = RuledTables.interval(lines.edges(), letters.right() - 1);
        return new Area(lines.edges()[first], letters.top(), lines.edges()[last + 1], letters.bottom(), Double.NaN);
    }

    private static Area columns(PageTable lines, PageCell field) {
        return new Area(
                lines.edges()[field.column()],
                field.area().top(),
                lines.edges()[field.column() + field.columnSpan()],
                field.area().bottom(),
                Double.NaN);
    }

    private static boolean isIn(@Nullable PageCell field, Glyph glyph) {
        return field != null && field.area().contains(glyph.centreX(), glyph.anchorY());
    }

    private static @Nullable PageCell find(List<PageCell> fields, Glyph glyph) {
        for (PageCell field : fields) {
            if (isIn(field, glyph)) {
                return field;
            }
        }
        return null;
    }

    private static <K, V> int most(Map<K, Map<V, Integer>> counts) {
        return counts.values().stream()
                .mapToInt(count -> count.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0))
                .sum();
    }

    static Area area(List<Glyph> glyphs) {
        Area area = null;
        for (Glyph glyph : glyphs) {
            Area own = new Area(glyph.left(), glyph.top(), glyph.right(), glyph.bottom(), Double.NaN);
            area = area == null ? own : area.union(own);
        }
        return area == null ? new Area(0, 0, 0, 0, Double.NaN) : area;
    }
}
