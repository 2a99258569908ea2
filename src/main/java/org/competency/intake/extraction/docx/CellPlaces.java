package org.competency.intake.extraction.docx;

/** Is told of every cell of every table, also of empty ones, which a grid leaves out. */
@FunctionalInterface
interface CellPlaces {

    CellPlaces UNWANTED = (table, row, column, rowSpan, columnSpan, element) -> {};

    /**
     * A cell.
     *
     * @param table name of its table, as in a grid
     * @param row zero-based
     * @param column zero-based
     * @param rowSpan rows that it covers
     * @param columnSpan columns that it covers
     * @param element number of its element from the top of the part, from 1
     */
    void cell(String table, int row, int column, int rowSpan, int columnSpan, int element);
}
