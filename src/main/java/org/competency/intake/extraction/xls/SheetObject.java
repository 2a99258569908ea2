package org.competency.intake.extraction.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An object that lies on a sheet ([MS-XLS] 2.4.181).
 *
 * @param kind number of its kind
 * @param id its number in the sheet
 * @param checked whether it is a box that is ticked
 */
record SheetObject(int kind, int id, boolean checked) {

    private static final int COMMON = 0x15;
    private static final int CHECK_BOX_STATE = 0x12;
    private static final int CHECK_BOX = 0x0B;
    private static final int OPTION_BUTTON = 0x0C;

    /** Reads the parts of an object record up to the first that is no part: lists have lengths that lie. */
    static SheetObject read(byte[] data) {
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int kind = -1;
        int id = -1;
        boolean checked = false;
        while (in.remaining() >= 4) {
            int part = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            if (length > in.remaining()) {
                break;
            }
            if (part == COMMON && length >= 4) {
                kind = in.getShort(in.position()) & 0xFFFF;
                id = in.getShort(in.position() + 2) & 0xFFFF;
            } else if (part == CHECK_BOX_STATE && length >= 2) {
                checked = in.getShort(in.position()) == 1;
            }
            in.position(in.position() + length);
        }
        return new SheetObject(kind, id, checked);
    }

    boolean isBox() {
        return kind == CHECK_BOX || kind == OPTION_BUTTON;
    }
}
