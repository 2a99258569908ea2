package org.competency.intake.extraction.parser;

import java.nio.charset.StandardCharsets;

import org.competency.intake.extraction.grid.UnreadableException;

/** Tells from the names in an OLE2 container what must not be opened, without opening it. */
public final class Ole2Marks {

    private static final byte[] SIGNATURE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Ole2Marks() {}

    /**
     * Refuses an OLE2 container that is encrypted or carries macros; lets all other content pass.
     *
     * @throws UnreadableException ENCRYPTED or MACROS
     */
    public static void refuse(byte[] content) {
        if (!startsWith(content, SIGNATURE)) {
            return;
        }
        if (contains(content, utf16("EncryptedPackage")) || contains(content, utf16("EncryptionInfo"))) {
            throw new UnreadableException("ENCRYPTED", "An encrypted office package in an OLE2 container");
        }
        if (contains(content, utf16("_VBA_PROJECT")) || contains(content, utf16("VBA\0\0\0\0\0"))) {
            throw new UnreadableException("MACROS", "An OLE2 document with a VBA storage");
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] utf16(String name) {
        return name.getBytes(StandardCharsets.UTF_16LE);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        outer:
        for (int i = 0; i <= content.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (content[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
