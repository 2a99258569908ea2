package org.competency.intake.mailbox.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Inflater;

/** Numbers and slices of an array whose offsets come from a stranger: each access is checked. */
final class LittleEndian {

    private final byte[] bytes;
    private final ByteBuffer buffer;

    LittleEndian(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int size() {
        return bytes.length;
    }

    boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at + count <= bytes.length;
    }

    int u8(long at) throws DamagedContainerException {
        return bytes[checked(at, 1)] & 0xFF;
    }

    int u16(long at) throws DamagedContainerException {
        return buffer.getShort(checked(at, 2)) & 0xFFFF;
    }

    int i32(long at) throws DamagedContainerException {
        return buffer.getInt(checked(at, 4));
    }

    long u32(long at) throws DamagedContainerException {
        return i32(at) & 0xFFFFFFFFL;
    }

    long i64(long at) throws DamagedContainerException {
        return buffer.getLong(checked(at, 8));
    }

    byte[] slice(long at, long count) throws DamagedContainerException {
        int start = checked(at, count);
        return Arrays.copyOfRange(bytes, start, start + (int) count);
    }

    /** One char per byte. */
    String latin1(long at, long count) throws DamagedContainerException {
        return new String(bytes, checked(at, count), (int) count, StandardCharsets.ISO_8859_1);
    }

    /** Copies what is there of a slice. */
    void copy(long at, byte[] target, int from, int count) {
        if (has(at, count)) {
            System.arraycopy(bytes, (int) at, target, from, count);
        }
    }

    /** Gives a slice to the inflater without copying it. */
    void feed(Inflater inflater, long at, long count) throws DamagedContainerException {
        inflater.setInput(bytes, checked(at, count), (int) count);
    }

    private int checked(long at, long count) throws DamagedContainerException {
        if (!has(at, count)) {
            throw new DamagedContainerException("it ends in the middle of an entry");
        }
        return (int) at;
    }
}
