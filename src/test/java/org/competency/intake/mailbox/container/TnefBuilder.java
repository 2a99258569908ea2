package org.competency.intake.mailbox.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds a winmail.dat attribute by attribute ([MS-OXTNEF]). */
public final class TnefBuilder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public TnefBuilder() {
        out.writeBytes(number(0x223e9f78, 4));
        out.writeBytes(number(1, 2));
    }

    /** An attribute; level 1 is the message, 2 an attachment. */
    public TnefBuilder attribute(int level, int name, int type, byte[] value) {
        out.write(level);
        out.writeBytes(number(name, 2));
        out.writeBytes(number(type, 2));
        out.writeBytes(number(value.length, 4));
        out.writeBytes(value);
        int checksum = 0;
        for (byte b : value) {
            checksum += b & 0xFF;
        }
        out.writeBytes(number(checksum & 0xFFFF, 2));
        return this;
    }

    public TnefBuilder body(String text) {
        return attribute(1, 0x800C, 2, (text + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An attachment with its short and its long name. */
    public TnefBuilder file(String shortName, String longName, byte[] content) {
        return attribute(2, 0x9002, 6, new byte[14])
                .attribute(2, 0x8010, 1, (shortName + "\0").getBytes(StandardCharsets.ISO_8859_1))
                .attribute(2, 0x800F, 6, content)
                .attribute(2, 0x9005, 6, properties(longName));
    }

    private static byte[] properties(String longName) {
        ByteArrayOutputStream properties = new ByteArrayOutputStream();
        properties.writeBytes(number(3, 4));
        // a fixed one, a named one, then the name
        properties.writeBytes(number(0x0003, 2));
        properties.writeBytes(number(0x3705, 2));
        properties.writeBytes(number(1, 4));
        properties.writeBytes(number(0x001F, 2));
        properties.writeBytes(number(0x8001, 2));
        properties.writeBytes(new byte[16]);
        properties.writeBytes(number(1, 4));
        variable(properties, "xy".getBytes(StandardCharsets.UTF_16LE), false);
        variable(properties, "z\0".getBytes(StandardCharsets.UTF_16LE), true);
        properties.writeBytes(number(0x001F, 2));
        properties.writeBytes(number(0x3707, 2));
        variable(properties, (longName + "\0").getBytes(StandardCharsets.UTF_16LE), true);
        return properties.toByteArray();
    }

    private static void variable(ByteArrayOutputStream out, byte[] value, boolean counted) {
        if (counted) {
            out.writeBytes(number(1, 4));
        }
        out.writeBytes(number(value.length, 4));
        out.writeBytes(value);
        out.writeBytes(new byte[-value.length & 3]);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    private static byte[] number(int value, int size) {
        byte[] four = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
        return Arrays.copyOf(four, size);
    }
}
