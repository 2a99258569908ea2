package org.competency.intake.mailbox.mime;

import org.competency.intake.mailbox.container.Allowance;

/** Counts what one message has used of its limits. */
final class Budget {

    private final ReadingLimits limits;
    private final Allowance containers = new ContainerAllowance();
    private final long deadline;
    private int parts;
    private long scannedBytes;
    private long decodedBytes;

    Budget(ReadingLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    ReadingLimits limits() {
        return limits;
    }

    /** What may be unpacked from containers; a bomb uses this up and nothing else. */
    Allowance containers() {
        return containers;
    }

    void countPart(int depth) {
        parts++;
        if (parts > limits.parts()) {
            throw new LimitExceededException(
                    "TOO_MANY_PARTS", "The message has more than %d parts".formatted(limits.parts()));
        }
        checkDepth(depth);
        checkTime();
    }

    void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw new LimitExceededException(
                    "TOO_DEEP", "Parts are nested more than %d levels deep".formatted(limits.depth()));
        }
    }

    void checkContainerDepth(int depth) {
        if (depth > limits.containerDepth()) {
            throw new LimitExceededException(
                    "TOO_DEEP", "Containers are nested more than %d levels deep".formatted(limits.containerDepth()));
        }
    }

    /** Bytes that may still be scanned inside so many multiparts. */
    long scannable(int levels) {
        return Math.max(0, (limits.scannedBytes() - scannedBytes) / Math.max(1, levels));
    }

    void countScanned(long bytes, int levels) {
        scannedBytes += bytes * Math.max(1, levels);
        if (scannedBytes > limits.scannedBytes()) {
            throw new LimitExceededException("TOO_LARGE", "Large parts are nested too deeply to be read");
        }
    }

    void countBytes(long bytes) {
        decodedBytes += bytes;
        if (decodedBytes > limits.decodedBytes()) {
            throw new LimitExceededException(
                    "TOO_LARGE", "The decoded parts have more than %d bytes together".formatted(limits.decodedBytes()));
        }
        checkTime();
    }

    void checkTime() {
        if (System.nanoTime() > deadline) {
            throw new LimitExceededException(
                    "TIMEOUT",
                    "Taking the message apart takes longer than %d ms"
                            .formatted(limits.time().toMillis()));
        }
    }

    private final class ContainerAllowance implements Allowance {
        private int entries;
        private long bytes;

        @Override
        public void entry() {
            entries++;
            if (entries > limits.containerEntries()) {
                throw new LimitExceededException(
                        "TOO_MANY_PARTS",
                        "The containers have more than %d entries".formatted(limits.containerEntries()));
            }
            checkTime();
        }

        @Override
        public void bytes(long count) {
            bytes += count;
            if (bytes > limits.containerBytes()) {
                throw new LimitExceededException(
                        "TOO_LARGE",
                        "The unpacked containers have more than %d bytes together".formatted(limits.containerBytes()));
            }
            checkTime();
        }
    }
}
