package org.competency.intake.mailbox.mime;

import java.time.Duration;

/**
 * How much of a message is looked at; what goes beyond is a problem in the result, with what was read until then. The
 * counts bound the work on any machine; the time is the last resort for what no count foresees.
 *
 * @param parts most parts and nested messages together
 * @param depth deepest nesting of multiparts and messages
 * @param fields most header fields of one part; further ones are left out
 * @param fieldBytes longest header field, with its folded lines; longer ones are cut
 * @param scannedBytes most bytes of all parts together, each times its nesting: every multipart around a part looks for
 *     its boundary in it
 * @param decodedBytes most bytes of all decoded parts together
 * @param containerEntries most entries of all zips, winmail.dats and the like together
 * @param containerBytes most unpacked bytes of all entries together
 * @param containerDepth deepest nesting of containers in containers
 * @param time longest time for one message
 */
public record ReadingLimits(
        int parts,
        int depth,
        int fields,
        int fieldBytes,
        long scannedBytes,
        long decodedBytes,
        int containerEntries,
        long containerBytes,
        int containerDepth,
        Duration time) {

    /** Bytes of a part that are looked into as a whole, such as a zip; larger ones are listed and not opened. */
    private static final int IN_MEMORY = 32 << 20;

    /** As fast as any disk can be read and written several times. */
    private static final long BYTES_PER_SECOND = 4L << 20;

    /**
     * 500 parts, 20 levels, 1,000 fields of 64 KiB each, 160 MiB scanned, 64 MiB decoded, 500 entries of containers with 48 MiB in 4 levels,
     * 30 seconds.
     */
    public static final ReadingLimits STANDARD =
            new ReadingLimits(500, 20, 1_000, 65_536, 160L << 20, 64L << 20, 500, 48L << 20, 4, Duration.ofSeconds(30));

    int inMemory() {
        return IN_MEMORY;
    }

    /** For a message of a size that its mailbox allows: its bytes may be scanned and decoded, and take their time. */
    ReadingLimits forMessageOf(long bytes) {
        return new ReadingLimits(
                parts,
                depth,
                fields,
                fieldBytes,
                Math.max(scannedBytes, 4 * bytes),
                Math.max(decodedBytes, 2 * bytes),
                containerEntries,
                containerBytes,
                containerDepth,
                time.plusSeconds(bytes / BYTES_PER_SECOND));
    }
}
