package org.competency.intake.extraction.xlsx;

/** A rectangle of cells shown as one. Corners may come in any order. */
public record MergedArea(int top, int left, int bottom, int right) {

    static MergedArea parse(String reference) {
        int colon = reference.indexOf(':');
        CellAddress from = CellAddress.parse(colon < 0 ? reference : reference.substring(0, colon));
        CellAddress to = colon < 0 ? from : CellAddress.parse(reference.substring(colon + 1));
        return new MergedArea(
                Math.min(from.row(), to.row()),
                Math.min(from.column(), to.column()),
                Math.max(from.row(), to.row()),
                Math.max(from.column(), to.column()));
    }

    boolean covers(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    int rows() {
        return bottom - top + 1;
    }

    int columns() {
        return right - left + 1;
    }
}
