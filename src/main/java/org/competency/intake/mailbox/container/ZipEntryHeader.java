package org.competency.intake.mailbox.container;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An entry of a zip.
 *
 * @param name with folders
 * @param flags general purpose bits
 * @param method how it is packed: 0 stored, 8 deflated
 * @param packedSize bytes in the zip, as the directory says
 * @param offset of the local header
 */
public record ZipEntryHeader(String name, int flags, int method, long packedSize, long offset) {

    static final int ENCRYPTED = 1;
    static final int SIZES_FOLLOW = 8;
    static final long UNKNOWN_SIZE = 0xFFFFFFFFL;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int AES = 99;

    public boolean isFolder() {
        return name.endsWith("/") || name.endsWith("\\");
    }

    public boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0 || method == AES;
    }

    byte[] unpack(LittleEndian zip, long start, Allowance allowance) throws DamagedContainerException {
        if (isEncrypted()) {
            throw new DamagedContainerException("entry '%s' is encrypted".formatted(name));
        }
        long packed = packedIn(zip, start);
        if (method == STORED) {
            allowance.bytes(packed);
            return zip.slice(start, packed);
        }
        if (method != DEFLATED) {
            throw new DamagedContainerException(
                    "entry '%s' is packed by method %d, which is not supported".formatted(name, method));
        }
        return inflate(zip, start, packed, allowance);
    }

    /** Bytes of the packed entry that are there; a size that is not given reaches to the end. */
    long packedIn(LittleEndian zip, long start) {
        boolean unknown = packedSize == UNKNOWN_SIZE;
        return Math.max(0, Math.min(unknown ? zip.size() : packedSize, zip.size() - start));
    }

    private byte[] inflate(LittleEndian zip, long start, long packed, Allowance allowance)
            throws DamagedContainerException {
        Inflater inflater = new Inflater(true);
        try {
            zip.feed(inflater, start, packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[16_384];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    throw new DamagedContainerException("it ends in the middle of entry '%s'".formatted(name));
                }
                allowance.bytes(count);
                out.write(chunk, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new DamagedContainerException("entry '%s' is damaged".formatted(name), e);
        } finally {
            inflater.end();
        }
    }
}
