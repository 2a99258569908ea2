package org.competency.intake.mailbox.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a zip by its central directory (APPNOTE 4.3.12), which names them without unpacking anything. A zip that
 * was cut off has none; then the local headers are followed as far as their sizes are known.
 */
public final class ZipDirectory {

    private static final int END_RECORD = 0x06054b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LONGEST_COMMENT = 65_535;

    private final LittleEndian bytes;
    private final List<ZipEntryHeader> entries = new ArrayList<>();
    private boolean complete;
    private long packedBytes;

    private ZipDirectory(byte[] zip) {
        this.bytes = new LittleEndian(zip);
    }

    /**
     * Reads the directory.
     *
     * @param most entries after which reading stops
     */
    public static ZipDirectory of(byte[] zip, int most) {
        ZipDirectory directory = new ZipDirectory(zip);
        try {
            directory.complete = directory.readCentral(most);
            if (!directory.complete && directory.entries.isEmpty()) {
                directory.readLocal(most);
            }
        } catch (DamagedContainerException e) {
            directory.complete = false;
        }
        return directory;
    }

    /** What was found, in order. */
    public List<ZipEntryHeader> entries() {
        return List.copyOf(entries);
    }

    /** Whether the directory is there and was read to its end. */
    public boolean isComplete() {
        return complete;
    }

    private boolean readCentral(int most) throws DamagedContainerException {
        int end = endRecord();
        if (end < 0) {
            return false;
        }
        int declared = bytes.u16(end + 10L);
        long size = bytes.u32(end + 12L);
        long at = bytes.u32(end + 16L);
        // bytes put before a zip shift all its offsets (self-extracting archives)
        long shift = 0;
        if (!bytes.has(at, 4) || bytes.i32(at) != CENTRAL_HEADER) {
            shift = end - size - at;
            at = end - size;
        }
        while (at >= 0 && bytes.has(at, 46) && bytes.i32(at) == CENTRAL_HEADER && entries.size() < most) {
            int nameLength = bytes.u16(at + 28);
            int extraLength = bytes.u16(at + 30);
            entries.add(new ZipEntryHeader(
                    ZipNames.decode(
                            bytes.slice(at + 46, nameLength),
                            bytes.slice(at + 46 + nameLength, extraLength),
                            bytes.u16(at + 8)),
                    bytes.u16(at + 8),
                    bytes.u16(at + 10),
                    bytes.u32(at + 20),
                    bytes.u32(at + 42) + shift));
            at += 46L + nameLength + extraLength + bytes.u16(at + 32);
        }
        return entries.size() == declared || entries.size() == most;
    }

    private int endRecord() throws DamagedContainerException {
        int lowest = Math.max(0, bytes.size() - 22 - LONGEST_COMMENT);
        for (int at = bytes.size() - 22; at >= lowest; at--) {
            if (bytes.u8(at) == 'P' && bytes.i32(at) == END_RECORD) {
                return at;
            }
        }
        return -1;
    }

    private void readLocal(int most) throws DamagedContainerException {
        long at = 0;
        while (bytes.has(at, 30) && bytes.i32(at) == LOCAL_HEADER && entries.size() < most) {
            int nameLength = bytes.u16(at + 26);
            int extraLength = bytes.u16(at + 28);
            long packed = bytes.u32(at + 18);
            boolean last = packed == 0 && (bytes.u16(at + 6) & ZipEntryHeader.SIZES_FOLLOW) != 0;
            entries.add(new ZipEntryHeader(
                    new String(bytes.slice(at + 30, nameLength), StandardCharsets.UTF_8),
                    bytes.u16(at + 6),
                    bytes.u16(at + 8),
                    last ? ZipEntryHeader.UNKNOWN_SIZE : packed,
                    at));
            if (last) {
                return;
            }
            at += 30L + nameLength + extraLength + packed;
        }
    }

    /**
     * Unpacks one entry.
     *
     * @return its bytes, at most what the allowance has left plus one
     * @throws DamagedContainerException if it is damaged, encrypted or packed in a way that is not in common use
     */
    public byte[] unpack(ZipEntryHeader entry, Allowance allowance) throws DamagedContainerException {
        long header = entry.offset();
        if (!bytes.has(header, 30) || bytes.i32(header) != LOCAL_HEADER) {
            throw new DamagedContainerException("entry '%s' is not where it should be".formatted(entry.name()));
        }
        long start = header + 30 + bytes.u16(header + 26) + bytes.u16(header + 28);
        if (start > bytes.size()) {
            throw new DamagedContainerException("it ends in the middle of entry '%s'".formatted(entry.name()));
        }
        packedBytes += entry.packedIn(bytes, start);
        if (packedBytes > bytes.size()) {
            throw new DamagedContainerException("its entries overlap, as in a zip bomb");
        }
        return entry.unpack(bytes, start, allowance);
    }
}
