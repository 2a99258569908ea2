package org.competency.intake.extraction.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.jspecify.annotations.Nullable;

/**
 * Where a drawing lies over the cells ([MS-XLS] 2.5.193).
 *
 * @param left column of its left edge
 * @param leftOffset 1024ths of that column's width
 * @param top row of its top edge
 * @param topOffset 256ths of that row's height
 * @param bottom row of its bottom edge
 * @param bottomOffset 256ths of that row's height
 */
record Anchor(int left, int leftOffset, int top, int topOffset, int bottom, int bottomOffset) {

    private static final int CLIENT_ANCHOR = 0xF010;
    private static final int HEADER = 8;
    private static final int SIZE = 18;
    /** A box that begins in the last eighth of a column is meant for the next one. */
    private static final int NEXT_COLUMN = 896;

    /** The last anchor in drawing data ([MS-ODRAW]); null if there is none. */
    static @Nullable Anchor lastIn(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        Anchor anchor = null;
        while (in.remaining() >= HEADER) {
            boolean container = (in.getShort() & 0xF) == 0xF;
            int type = in.getShort() & 0xFFFF;
            int length = in.getInt();
            if (container) {
                continue;
            }
            if (length < 0 || length > in.remaining()) {
                break;
            }
            if (type == CLIENT_ANCHOR && length >= SIZE) {
                anchor = read(in);
            }
            in.position(in.position() + length);
        }
        return anchor;
    }

    private static Anchor read(ByteBuffer in) {
        int at = in.position() + 2;
        int[] numbers = new int[8];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getShort(at + 2 * i) & 0xFFFF;
        }
        return new Anchor(numbers[0], numbers[1], numbers[2], numbers[3], numbers[6], numbers[7]);
    }

    int leftColumn() {
        return leftOffset > NEXT_COLUMN ? left + 1 : left;
    }

    int middleRow() {
        return (256 * (top + Math.max(top, bottom)) + topOffset + bottomOffset) / 512;
    }
}
