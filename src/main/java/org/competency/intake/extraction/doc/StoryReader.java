package org.competency.intake.extraction.doc;

import java.util.List;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

import org.competency.intake.extraction.flow.Flow;
import org.competency.intake.extraction.grid.GridBudget;

/** Reads the paragraphs of a document's text and of its text boxes ([MS-DOC] 2.3 and 2.4.3). */
final class StoryReader {

    private static final char CELL_MARK = '\u0007';

    private final HWPFDocument document;
    private final Flow flow;
    private final RunReader runs;

    StoryReader(HWPFDocument document, Flow flow, GridBudget budget) {
        this.document = document;
        this.flow = flow;
        this.runs = new RunReader(document, flow, budget);
    }

    void read() {
        read(document.getRange());
        read(document.getMainTextboxRange());
    }

    private void read(Range story) {
        List<PAPX> all = document.getParagraphTable().getParagraphs();
        for (int i = first(all, story.getStartOffset()); i < all.size(); i++) {
            PAPX properties = all.get(i);
            if (properties.getStart() >= story.getEndOffset()) {
                break;
            }
            if (properties.getEnd() > properties.getStart()) {
                paragraph(Paragraph.newParagraph(story, properties), properties);
            }
        }
        flow.end();
    }

    private static int first(List<PAPX> all, int start) {
        int first = 0;
        while (first < all.size() && all.get(first).getEnd() <= start) {
            first++;
        }
        return first;
    }

    private void paragraph(Paragraph paragraph, PAPX properties) {
        int level = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
        flow.atLevel(level);
        boolean deleted = runs.read(paragraph);
        if (level > 0 && paragraph.isTableRowEnd()) {
            flow.endRow(RowSprms.read(properties), deleted);
        } else if (level > 0 && endsCell(paragraph, level)) {
            runs.endCell();
            flow.endCell();
        } else if (!deleted) {
            flow.endParagraph();
        }
    }

    /** In a table inside a table the mark of a cell is an ordinary end of a paragraph with a property. */
    private static boolean endsCell(Paragraph paragraph, int level) {
        if (level > 1) {
            return paragraph.isEmbeddedCellMark();
        }
        CharacterRun last = paragraph.getCharacterRun(paragraph.numCharacterRuns() - 1);
        String text = last.text();
        return !text.isEmpty() && text.charAt(text.length() - 1) == CELL_MARK;
    }
}
