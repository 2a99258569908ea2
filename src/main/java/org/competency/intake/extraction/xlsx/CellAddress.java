package org.competency.intake.extraction.xlsx;

import org.competency.intake.extraction.grid.UnreadableException;

/**
 * A cell's place, zero-based.
 *
 * @param row from 0 to 1,048,575
 * @param column from 0 to 16,383
 */
public record CellAddress(int row, int column) {

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    public CellAddress {
        if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new UnreadableException("CORRUPT", "a cell at row " + row + ", column " + column);
        }
    }

    /** Reads an address such as {@code C12} or {@code $C$12}; anything else makes the workbook CORRUPT. */
    public static CellAddress parse(String address) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9' && column > 0) {
                row = Math.min(row * 10 + c - '0', ROWS + 1);
            } else if (isLetter(c) && row == 0) {
                column = Math.min(column * 26 + (c & 0x1F), COLUMNS + 1);
            } else if (c != '$') {
                throw new UnreadableException("CORRUPT", "a cell with the address '" + address + "'");
            }
        }
        return new CellAddress(row - 1, column - 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The address as a sheet writes it. */
    public static String name(int row, int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.append(row + 1).toString();
    }
}
