package org.competency.intake.mailbox.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names of zip entries: UTF-8 where that is said or fits, else the code page of old zip programs (APPNOTE D). */
final class ZipNames {

    private static final int UNICODE_PATH = 0x7075;
    private static final Charset OLD =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private ZipNames() {}

    static String decode(byte[] name, byte[] extra, int flags) throws DamagedContainerException {
        String unicode = unicodePath(new LittleEndian(extra));
        if (!unicode.isEmpty()) {
            return unicode;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, (flags & 0x800) == 0 ? OLD : StandardCharsets.UTF_8);
        }
    }

    private static String unicodePath(LittleEndian extra) throws DamagedContainerException {
        int at = 0;
        while (extra.has(at, 4)) {
            int size = extra.u16(at + 2L);
            if (extra.u16(at) == UNICODE_PATH && size > 5 && extra.has(at + 4L, size)) {
                return new String(extra.slice(at + 9L, size - 5L), StandardCharsets.UTF_8);
            }
            at += 4 + size;
        }
        return "";
    }
}
