package org.competency.intake.extraction.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/** Turns a PDF document into grids. */
final class PdfGrids {

    private final PDDocument document;
    private final PdfLimits limits;
    private final Furniture furniture = new Furniture();
    private final List<PageResult> pages = new ArrayList<>();

    private record PageResult(List<PageTable> tables, List<Paragraph> paragraphs) {}

    private PdfGrids(PDDocument document, PdfLimits limits) {
        this.document = document;
        this.limits = limits;
    }

    /**
     * Reads a document with default limits.
     *
     * @param path where it stands in what was read, see {@link GridDocument}
     * @throws IOException if it cannot be parsed
     */
    static GridDocument read(PDDocument document, String path) throws IOException {
        return read(document, path, PdfLimits.DEFAULT);
    }

    static GridDocument read(PDDocument document, String path, PdfLimits limits) throws IOException {
        return new PdfGrids(document, limits).read(path);
    }

    private GridDocument read(String path) throws IOException {
        Budget budget = new Budget(limits);
        int count = Math.min(document.getNumberOfPages(), limits.maxPages());
        TaggedTables tagged = new TaggedTables(TagTree.of(document, count));
        double @Nullable [] hint = null;
        for (int i = 0; i < count; i++) {
            PageContent page = TextDecoration.remove(PageReader.read(document.getPage(i), i + 1, Set.of(), budget));
            RuledTables.Found found = RuledTables.find(page);
            PageContent untagged = tagged.take(page, found.tables());
            if (untagged != page) {
                page = untagged;
                found = RuledTables.find(page);
            }
            RuledTables.Found aligned = AlignedTables.find(page, found.rest(), hint);
            List<PageTable> tables = new ArrayList<>(found.tables());
            tables.addAll(aligned.tables());
            List<Paragraph> paragraphs = Paragraph.of(i + 1, aligned.rest());
            hint = aligned.tables().isEmpty() ? null : lastStarts(aligned.tables());
            furniture.see(page, paragraphs, tables);
            pages.add(new PageResult(tables, paragraphs));
        }
        List<Grid> grids = new ArrayList<>();
        List<String> text = new ArrayList<>();
        PageTable open = null;
        List<String> openBefore = List.of();
        for (int i = 0; i < pages.size(); i++) {
            PageResult page = pages.get(i);
            List<Object> items = new ArrayList<>(tagged.beginningOn(i + 1));
            page.paragraphs.stream().filter(p -> !furniture.isFurniture(p)).forEach(items::add);
            page.tables.stream().filter(t -> !furniture.isFurniture(t)).forEach(items::add);
            items.sort(Comparator.comparingDouble(PdfGrids::top));
            for (Object item : items) {
                if (item instanceof PageTable table) {
                    PageTable joined = open != null && text.isEmpty() ? Continuations.join(open, table) : null;
                    if (joined != null) {
                        open = joined;
                    } else {
                        if (open != null) {
                            grids.add(grid(open, openBefore));
                        }
                        open = table;
                        openBefore = List.copyOf(text);
                        text.clear();
                    }
                } else if (item instanceof Paragraph paragraph) {
                    text.add(paragraph.text());
                }
            }
        }
        if (open != null) {
            grids.add(grid(open, openBefore));
        }
        return new GridDocument(path, "application/pdf", grids, text, java.util.Map.of(), List.of());
    }

    private static double[] lastStarts(List<PageTable> tables) {
        double[] edges = tables.get(tables.size() - 1).edges();
        return Arrays.copyOf(edges, edges.length - 1);
    }

    private static double top(Object item) {
        return item instanceof PageTable table ? table.area().top() : ((Paragraph) item).area().top();
    }

    private static Grid grid(PageTable table, List<String> before) {
        List<Cell> cells = table.cells().stream()
                .sorted(Comparator.comparingInt(PageCell::row).thenComparingInt(PageCell::column))
                .map(cell -> new Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text().text(),
                        cell.text().boxes(),
                        cell.text().control(),
                        false,
                        "",
                        "page " + cell.page()))
                .toList();
        return new Grid("page " + table.page(), Grid.Kind.TABLE, false, cells, before);
    }
}
