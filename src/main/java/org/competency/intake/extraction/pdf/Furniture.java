package org.competency.intake.extraction.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds running titles and page numbers: what stands at the same place near the edge of several pages. */
final class Furniture {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+|\\b[ivxlc]+\\b");
    /** Part of the page's height at its top and bottom where running titles stand. */
    private static final double MARGIN = 0.13;

    private final Map<String, Set<Integer>> pages = new HashMap<>();

    void see(PageContent page, List<Paragraph> paragraphs, List<PageTable> tables) {
        for (Paragraph paragraph : paragraphs) {
            if (isAtEdge(paragraph.area(), page.height())) {
                pages.computeIfAbsent(key(paragraph), key -> new HashSet<>()).add(page.number());
            }
        }
        for (PageTable table : tables) {
            if (isAtEdge(table.area(), page.height())) {
                pages.computeIfAbsent(key(table), key -> new HashSet<>()).add(page.number());
            }
        }
    }

    boolean isFurniture(Paragraph paragraph) {
        return pages.getOrDefault(key(paragraph), Set.of()).size() > 1;
    }

    /** A small table near the edge, the same on three pages or more. */
    boolean isFurniture(PageTable table) {
        return table.rows() <= 4 && pages.getOrDefault(key(table), Set.of()).size() > 2;
    }

    private static boolean isAtEdge(Area area, double height) {
        return area.bottom() < MARGIN * height || area.top() > (1 - MARGIN) * height;
    }

    private static String key(Paragraph paragraph) {
        return Math.round(paragraph.area().top() / 8) + "|" + fold(paragraph.text());
    }

    private static String key(PageTable table) {
        StringBuilder key = new StringBuilder("table");
        table.cells().forEach(cell -> key.append('|').append(fold(cell.text().text())));
        return key.toString();
    }

    private static String fold(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }
}
