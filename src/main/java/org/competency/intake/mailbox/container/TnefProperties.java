package org.competency.intake.mailbox.container;

import java.util.Arrays;

/** A list of MAPI properties as winmail.dat stores it ([MS-OXTNEF] 2.1.3.4). */
final class TnefProperties {

    private static final int MULTIPLE = 0x1000;
    private static final int TEXT = 0x001E;
    private static final int UNICODE = 0x001F;
    private static final int OBJECT = 0x000D;
    private static final int BINARY = 0x0102;
    private static final int CLASS_ID = 16;

    private final LittleEndian bytes;
    private final TnefText text;
    private final MapiProperties found = new MapiProperties();
    private long at = 4;

    TnefProperties(LittleEndian bytes, TnefText text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** What can be read: a value of an unknown type ends the list, since its length is not known. */
    MapiProperties read() {
        try {
            long count = bytes.u32(0);
            boolean known = true;
            for (long i = 0; i < count && known && bytes.has(at, 4); i++) {
                known = property();
            }
        } catch (DamagedContainerException e) {
            return found;
        }
        return found;
    }

    private boolean property() throws DamagedContainerException {
        int type = bytes.u16(at);
        int tag = bytes.u16(at + 2);
        at += 4;
        if (tag >= 0x8000) {
            skipName();
        }
        int single = type & ~MULTIPLE;
        boolean variable = single == TEXT || single == UNICODE || single == OBJECT || single == BINARY;
        long values = 1;
        if (variable || (type & MULTIPLE) != 0) {
            values = bytes.u32(at);
            at += 4;
        }
        for (long i = 0; i < values; i++) {
            if (variable) {
                variable(tag, single);
            } else if (!skipFixed(single)) {
                return false;
            }
        }
        return true;
    }

    private void variable(int tag, int type) throws DamagedContainerException {
        long length = bytes.u32(at);
        at += 4;
        byte[] value = bytes.slice(at, length);
        at += padded(length);
        switch (type) {
            case TEXT -> found.put(tag, text.decode(value));
            case UNICODE -> found.put(tag, MapiProperties.utf16(value));
            case OBJECT -> found.put(tag, Arrays.copyOfRange(value, Math.min(CLASS_ID, value.length), value.length));
            default -> found.put(tag, value);
        }
    }

    /** A named property: its class id, then a number or a name in UTF-16. */
    private void skipName() throws DamagedContainerException {
        at += CLASS_ID;
        long kind = bytes.u32(at);
        at += 4;
        at += kind == 0 ? 4 : 4 + padded(bytes.u32(at));
    }

    private boolean skipFixed(int type) throws DamagedContainerException {
        int size = switch (type) {
            case 0x0002, 0x0003, 0x0004, 0x000A, 0x000B -> 4;
            case 0x0001 -> 0;
            case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> 8;
            case 0x0048 -> 16;
            default -> -1;
        };
        at += Math.max(size, 0);
        return size > 0 && bytes.has(at, 0);
    }

    private static long padded(long length) {
        return length + 3 & ~3L;
    }
}
