package org.competency.intake.extraction.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What stands in the pictures of a PDF file: its first {@value #PAGES} pages, at most {@value #CHARACTERS} characters. */
public final class PageTexts {

    private static final int PAGES = 5;
    private static final int CHARACTERS = 4_000;
    private static final float DOTS_PER_INCH = 200;
    private static final float POINTS_PER_INCH = 72;

    /** A page of A3 at the resolution above; larger ones are drawn smaller. */
    private static final float PIXELS = 8_000_000;

    private final Tesseract tesseract;
    private final long deadline;

    /**
     * Begins to count the time.
     *
     * @param program absolute path of tesseract
     * @param time for all pages together; pages that it does not suffice for are left out, which the text says
     */
    public PageTexts(Path program, Duration time) {
        tesseract = new Tesseract(program);
        deadline = System.nanoTime() + time.toNanos();
    }

    /**
     * Recognises the text of a file, on one line.
     *
     * @param pdf the file
     * @throws IOException if the file cannot be drawn, or the program does not run
     */
    public String of(Path pdf) throws IOException {
        StringBuilder text = new StringBuilder("recognised in the pictures, not reliable: ");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int pages = Math.min(document.getNumberOfPages(), PAGES);
            for (int page = 0; page < pages && text.length() < CHARACTERS; page++) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (left.isNegative() || !add(draw(renderer, document, page), page + 1, text)) {
                    return cut(text) + " [no time for page " + (page + 1) + " and those after it]";
                }
            }
        }
        return cut(text);
    }

    private boolean add(BufferedImage picture, int page, StringBuilder text) throws IOException {
        Path file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            return tesseract
                    .read(file, CHARACTERS, left)
                    .map(read -> text.append("[page ").append(page).append("] ").append(oneLine(read)))
                    .isPresent();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static BufferedImage draw(PDFRenderer renderer, PDDocument document, int page) throws IOException {
        PDRectangle area = document.getPage(page).getCropBox();
        float scale = DOTS_PER_INCH / POINTS_PER_INCH;
        float pixels = area.getWidth() * area.getHeight() * scale * scale;
        float bounded = pixels > PIXELS ? scale * (float) Math.sqrt(PIXELS / pixels) : scale;
        return renderer.renderImage(page, bounded, ImageType.GRAY);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip() + " ";
    }

    private static String cut(StringBuilder text) {
        return text.length() <= CHARACTERS
                ? text.toString().strip()
                : text.substring(0, CHARACTERS) + " [more was cut off]";
    }
}
