package org.competency.intake.mailbox.mime;

/** Counts what one message has used of its limits. */
final class Budget {

    private final ReadingLimits limits;
    private final long deadline;
    private int parts;
    private long decodedBytes;

    Budget(ReadingLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    ReadingLimits limits() {
        return limits;
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

    void countBytes(long bytes) {
        decodedBytes += bytes;
        if (decodedBytes > limits.decodedBytes()) {
            throw new LimitExceededException(
                    "TOO_LARGE", "The decoded parts have more than %d bytes together".formatted(limits.decodedBytes()));
        }
        checkTime();
    }

    /** Bytes that may still be decoded. */
    long remainingBytes() {
        return limits.decodedBytes() - decodedBytes;
    }

    void checkTime() {
        if (System.nanoTime() > deadline) {
            throw new LimitExceededException(
                    "TIMEOUT",
                    "Taking the message apart takes longer than %d ms"
                            .formatted(limits.time().toMillis()));
        }
    }
}
