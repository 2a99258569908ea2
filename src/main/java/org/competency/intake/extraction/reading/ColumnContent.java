package org.competency.intake.extraction.reading;

import java.util.HashSet;
import java.util.Set;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Cell.Control;

/**
 * What stands in a column below its heading.
 *
 * @param filled cells with text
 * @param length their average length in characters
 * @param ids share of them that look like ids
 * @param distinct share of them that differ from each other
 * @param answers share of them that are known answers, placeholders or boxes
 * @param formulas share of them that are computed
 * @param questions share of them that end with a question mark
 */
record ColumnContent(
        int filled, double length, double ids, double distinct, double answers, double formulas, double questions) {

    static ColumnContent of(Table table, int column, int from, int to, Vocabulary vocabulary) {
        int filled = 0;
        int length = 0;
        int ids = 0;
        int answers = 0;
        int formulas = 0;
        int questions = 0;
        Set<String> texts = new HashSet<>();
        for (int row = from; row < to; row++) {
            Cell cell = table.cell(row, column);
            if (cell == null
                    || cell.row() != row
                    || cell.column() != column
                    || cell.text().isBlank()
                    || isSection(table, cell, row)) {
                continue;
            }
            filled++;
            length += cell.text().length();
            TextTraits text = vocabulary.traits().of(cell.text());
            texts.add(text.folded());
            ids += text.id() ? 1 : 0;
            answers += text.answer() || !cell.boxes().isEmpty() ? 1 : 0;
            formulas += cell.control() == Control.FORMULA ? 1 : 0;
            questions += isQuestion(cell) ? 1 : 0;
        }
        double all = Math.max(1, filled);
        return new ColumnContent(
                filled, length / all, ids / all, texts.size() / all, answers / all, formulas / all, questions / all);
    }

    private static boolean isQuestion(Cell cell) {
        return cell.text().indexOf('?') >= 0 || cell.text().indexOf('？') >= 0;
    }

    /** A row with one cell only is a heading or an instruction: it says nothing about the column it starts in. */
    private static boolean isSection(Table table, Cell cell, int row) {
        return cell.columnSpan() > 1 && table.filled(row).size() == 1;
    }
}
