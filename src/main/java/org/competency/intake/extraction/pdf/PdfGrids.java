package org.competency.intake.extraction.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/**
 * Turns a PDF file into grids: its form fields first, then the tables of its pages. A table that goes on over pages is one grid; its
 * part is {@code page N} where it begins, and each cell's address the page on which the cell stands.
 */
public final class PdfGrids {

    /** What the detector calls these files. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final int MOST_ATTEMPTS = 3;

    private final PDDocument document;
    private final PdfLimits limits;
    private final int pageCount;
    private Furniture furniture = new Furniture();
    private List<PageResult> pages = new ArrayList<>();
    private Findings findings;

    private record PageResult(List<PageTable> tables, List<Paragraph> paragraphs) {}

    private PdfGrids(PDDocument document, PdfLimits limits) {
        this.document = document;
        this.limits = limits;
        pageCount = Math.min(document.getNumberOfPages(), limits.maxPages());
        findings = new Findings();
    }

    /**
     * Reads a file.
     *
     * @param content the bytes; not closed
     * @param path where it stands in what was read, see {@link GridDocument}
     * @throws EncryptedDocumentException if it needs a password
     * @throws TikaException if it is broken
     * @throws IOException if {@code content} cannot be read
     */
    public static GridDocument read(InputStream content, String path) throws IOException, TikaException {
        return read(content, path, PdfLimits.DEFAULT);
    }

    /** Reads a file within limits. */
    static GridDocument read(InputStream content, String path, PdfLimits limits) throws IOException, TikaException {
        try (RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(content)) {
            return read(buffer, path, limits);
        }
    }

    private static GridDocument read(RandomAccessReadBuffer buffer, String path, PdfLimits limits)
            throws TikaException {
        try (PDDocument document =
                Loader.loadPDF(buffer, MemoryUsageSetting.setupMixed(limits.maxMainMemoryBytes()).streamCache)) {
            return new PdfGrids(document, limits).read(path);
        } catch (InvalidPasswordException e) {
            throw new EncryptedDocumentException(e);
        } catch (IOException | RuntimeException e) {
            throw new TikaException("Cannot read the PDF file: " + e, e);
        }
    }

    /** Reads an open document with default limits. */
    static GridDocument read(PDDocument document, String path) throws IOException {
        return read(document, path, PdfLimits.DEFAULT);
    }

    static GridDocument read(PDDocument document, String path, PdfLimits limits) throws IOException {
        return new PdfGrids(document, limits).read(path);
    }

    private GridDocument read(String path) throws IOException {
        TaggedTables tagged = new TaggedTables(TagTree.of(document, pageCount));
        readPages(tagged);
        for (int attempt = 1; tagged.isDisappointed(); attempt++) {
            tagged = attempt < MOST_ATTEMPTS ? tagged.again() : new TaggedTables(TagTree.none());
            readPages(tagged);
        }
        Assembly assembly = new Assembly();
        for (int i = 0; i < pages.size(); i++) {
            List<PageTable> tables = new ArrayList<>(tagged.beginningOn(i + 1));
            PageResult page = pages.get(i);
            page.tables.stream().filter(table -> !furniture.isFurniture(table)).forEach(tables::add);
            assembly.page(
                    tables,
                    page.paragraphs.stream()
                            .filter(paragraph -> !furniture.isFurniture(paragraph))
                            .toList());
        }
        List<Grid> grids = new ArrayList<>(FormFields.grids(document));
        grids.addAll(assembly.grids());
        if (document.getNumberOfPages() > pageCount) {
            findings.tooLarge("more than " + pageCount + " pages");
        }
        return new GridDocument(
                path, MEDIA_TYPE, grids, assembly.after(), Map.of(), findings.problems(document, !grids.isEmpty()));
    }

    private void readPages(TaggedTables tagged) throws IOException {
        furniture = new Furniture();
        pages = new ArrayList<>();
        findings = new Findings();
        Budget budget = new Budget(limits);
        double @Nullable [] hint = null;
        int cells = 0;
        Annotations filledIn = new Annotations(FormFields.byWidget(document));
        HiddenLayers hidden = HiddenLayers.of(document);
        for (int i = 0; i < pageCount; i++) {
            try {
                PageContent page = PageReader.read(document.getPage(i), i + 1, hidden.groups(), budget);
                findings.see(page);
                PageContent filled = filledIn.addTo(TextDecoration.remove(page), document.getPage(i));
                hint = readPage(filled, tagged, hint);
            } catch (Budget.LimitReached e) {
                findings.tooLarge(e.getMessage());
                return;
            }
            cells += pages.get(i).tables.stream()
                    .mapToInt(table -> table.cells().size())
                    .sum();
            if (cells > limits.maxCells()) {
                findings.tooLarge("more than %d cells".formatted(limits.maxCells()));
                return;
            }
        }
    }

    /** Reads one page and returns the column starts of an aligned table at its end. */
    private double @Nullable [] readPage(PageContent whole, TaggedTables tagged, double @Nullable [] hint) {
        RuledTables.Found ruled = RuledTables.find(whole);
        PageContent page = tagged.take(whole, ruled.tables());
        if (page != whole) {
            ruled = RuledTables.find(page);
        }
        RuledTables.Found aligned = AlignedTables.find(page, ruled.rest(), hint);
        List<PageTable> tables = new ArrayList<>(ruled.tables());
        tables.addAll(aligned.tables());
        List<Paragraph> paragraphs = Paragraph.of(page.number(), aligned.rest());
        furniture.see(page, paragraphs, tables);
        pages.add(new PageResult(tables, paragraphs));
        if (aligned.tables().isEmpty()) {
            return null;
        }
        double[] edges = aligned.tables().get(aligned.tables().size() - 1).edges();
        return Arrays.copyOf(edges, edges.length - 1);
    }
}
