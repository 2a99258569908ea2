package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Text outside of tables.
 *
 * @param page number of the page, from 1
 * @param area where it stands
 * @param text in one line
 */
record Paragraph(int page, Area area, String text) {

    /** Puts glyphs together to paragraphs, from top to bottom; what stands far apart on one line stays apart. */
    static List<Paragraph> of(int page, List<Glyph> glyphs) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<TextLine> open = new ArrayList<>();
        for (TextLine line : TextLine.of(glyphs)) {
            TextLine last = open.isEmpty() ? null : open.get(open.size() - 1);
            boolean goesOn = last != null
                    && line.baseline() - last.baseline() < 1.6 * line.size()
                    && Math.abs(line.size() - last.size()) < 0.1 * line.size()
                    && Math.abs(line.left() - last.left()) < 2;
            if (!goesOn) {
                close(page, open, paragraphs);
            }
            open.add(line);
        }
        close(page, open, paragraphs);
        return paragraphs;
    }

    private static void close(int page, List<TextLine> lines, List<Paragraph> paragraphs) {
        if (lines.isEmpty()) {
            return;
        }
        double right = lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        Area area = new Area(
                left, lines.get(0).top(), right, lines.get(lines.size() - 1).bottom(), Double.NaN);
        for (String text : CellText.join(lines, new Margins(left, right, false)).split("\n", -1)) {
            paragraphs.add(new Paragraph(page, area, text));
        }
        lines.clear();
    }
}
