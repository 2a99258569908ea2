package org.competency.intake.extraction.pdf;

/**
 * A cell of a {@link PageTable}.
 *
 * @param page number of the page, from 1
 * @param area where it stands on that page
 */
record PageCell(int page, Area area, int row, int column, int rowSpan, int columnSpan, CellText text) {

    PageCell at(int newRow) {
        return new PageCell(page, area, newRow, column, rowSpan, columnSpan, text);
    }

    PageCell at(int newRow, int newColumn, int newColumnSpan) {
        return new PageCell(page, area, newRow, newColumn, rowSpan, newColumnSpan, text);
    }

    PageCell with(CellText newText) {
        return new PageCell(page, area, row, column, rowSpan, columnSpan, newText);
    }
}
