package org.competency.intake.extraction.parser;

import java.util.List;

import org.competency.intake.extraction.grid.UnreadableException;

/**
 * Tells from the directory of an OLE2 container what must not be opened, without opening it ([MS-CFB] 2.6.1). Entries are
 * recognised wherever they may stand, since a hostile file need not chain its directory as programs do; a text that only
 * mentions one of the names is no entry.
 */
public final class Ole2Marks {

    private static final byte[] SIGNATURE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int SMALLEST_SECTOR = 512;
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int TYPE_AT = 66;
    private static final int STORAGE = 1;
    private static final int STREAM = 2;

    private static final List<String> ENCRYPTED_STREAMS = List.of("EncryptedPackage", "EncryptionInfo");
    private static final List<String> MACRO_STORAGES = List.of("VBA", "_VBA_PROJECT_CUR");
    private static final List<String> MACRO_STREAMS = List.of("_VBA_PROJECT");

    private Ole2Marks() {}

    /**
     * Refuses an OLE2 container that is encrypted or carries macros; lets all other content pass.
     *
     * @throws UnreadableException ENCRYPTED or MACROS
     */
    public static void refuse(byte[] content) {
        if (!isOle2(content)) {
            return;
        }
        for (int at = SMALLEST_SECTOR; at + ENTRY <= content.length; at += ENTRY) {
            int type = content[at + TYPE_AT];
            if (type == STREAM && isNamed(content, at, ENCRYPTED_STREAMS)) {
                throw new UnreadableException("ENCRYPTED", "an encrypted office package in an OLE2 container");
            }
            if (type == STORAGE && isNamed(content, at, MACRO_STORAGES)
                    || type == STREAM && isNamed(content, at, MACRO_STREAMS)) {
                throw new UnreadableException("MACROS", "an OLE2 document with a storage for macros");
            }
        }
    }

    /** Whether a file is an OLE2 container, by its first bytes. */
    public static boolean isOle2(byte[] content) {
        if (content.length < SIGNATURE.length) {
            return false;
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            if (content[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(byte[] content, int at, List<String> names) {
        int length = (content[at + NAME_LENGTH_AT] & 0xFF) / 2 - 1;
        return content[at + NAME_LENGTH_AT + 1] == 0
                && names.stream().anyMatch(name -> name.length() == length && isNamed(content, at, name));
    }

    /** Names compare without case. */
    private static boolean isNamed(byte[] content, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = (char) (content[at + 2 * i] & 0xFF | (content[at + 2 * i + 1] & 0xFF) << 8);
            if (Character.toUpperCase(c) != Character.toUpperCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
