package org.competency.intake.extraction.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.apache.tika.exception.TikaException;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/** Draws PDF files for tests. Places are points from the top left corner of the page. */
final class PdfFixture {

    static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    final PDDocument document = new PDDocument();
    private PDPageContentStream page = open();

    private PDPageContentStream open() {
        try {
            PDPage added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            return new PDPageContentStream(document, added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfFixture nextPage() {
        draw(PDPageContentStream::close);
        page = open();
        return this;
    }

    /** Drawing by hand; y grows upwards as in the file. */
    PdfFixture draw(Drawing drawing) {
        try {
            drawing.on(page);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    PdfFixture text(float x, float y, String text) {
        return text(x, y, FONT, text);
    }

    PdfFixture text(float x, float y, PDFont font, String text) {
        return draw(page -> {
            page.beginText();
            page.setFont(font, 10);
            page.newLineAtOffset(x, HEIGHT - y);
            page.showText(text);
            page.endText();
        });
    }

    PdfFixture diagonal(float x, float y, String text) {
        return draw(page -> {
            page.beginText();
            page.setFont(FONT, 60);
            page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(45), x, HEIGHT - y));
            page.showText(text);
            page.endText();
        });
    }

    PdfFixture line(float x1, float y1, float x2, float y2) {
        return draw(page -> {
            page.moveTo(x1, HEIGHT - y1);
            page.lineTo(x2, HEIGHT - y2);
            page.stroke();
        });
    }

    /** A line as a thin filled rectangle. */
    PdfFixture bar(float x, float y, float width, float height) {
        return draw(page -> {
            page.addRect(x, HEIGHT - y - height, width, height);
            page.fill();
        });
    }

    /** All lines of a table. */
    PdfFixture lines(float[] xs, float[] ys) {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    byte[] bytes() {
        draw(PDPageContentStream::close);
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GridDocument read() {
        return read(bytes());
    }

    static GridDocument read(byte[] bytes) {
        try {
            return PdfGrids.read(new ByteArrayInputStream(bytes), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TikaException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cells of a grid as lines such as {@code 0,1 Yes}. */
    static String cells(Grid grid) {
        return cells(grid, cell -> "%d,%d %s".formatted(cell.row(), cell.column(), cell.text()));
    }

    static String cells(Grid grid, Function<Cell, String> form) {
        return grid.cells().stream().map(form).collect(Collectors.joining("\n"));
    }
}
