package org.competency.intake.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A table as an office program prints it: lines around the cells, text broken to their width, several pages. */
final class PrintedTable {

    private static final float[] EDGES = {40, 100, 330, 380, 555};
    private static final float TOP = 800;
    private static final float BOTTOM = 60;
    private static final float LEADING = 11;
    private static final float SIZE = 9;

    private final PDDocument document;
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private PrintedTable(PDDocument document) {
        this.document = document;
    }

    static byte[] pdf(List<List<String>> table) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new PrintedTable(document).print(table);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void print(List<List<String>> table) throws IOException {
        PDPageContentStream page = page();
        float y = TOP;
        for (List<String> row : table) {
            List<List<String>> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(broken(row.get(column), EDGES[column + 1] - EDGES[column] - 8));
            }
            float height = LEADING * cells.stream().mapToInt(List::size).max().orElse(1) + 6;
            if (y - height < BOTTOM) {
                page.close();
                page = page();
                y = TOP;
            }
            row(page, cells, y, height);
            y -= height;
        }
        page.close();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private void row(PDPageContentStream page, List<List<String>> cells, float y, float height) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            page.addRect(EDGES[column], y - height, EDGES[column + 1] - EDGES[column], height);
            page.stroke();
            float line = y - LEADING;
            for (String text : cells.get(column)) {
                page.beginText();
                page.setFont(font, SIZE);
                page.newLineAtOffset(EDGES[column] + 4, line);
                page.showText(text);
                page.endText();
                line -= LEADING;
            }
        }
    }

    private List<String> broken(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
