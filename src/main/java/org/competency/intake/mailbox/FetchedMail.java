package org.competency.intake.mailbox;

import java.time.Instant;

/** A message as the server gave it; the bytes are not copied, so don't change them. */
public final class FetchedMail {

    /** How much of a message was fetched. */
    public enum Extent {
        /** Every byte. */
        WHOLE,
        /** Only the header, because the message is over the size limit. */
        HEADER,
        /** Nothing, because the server fails to hand the message over. */
        NOTHING
    }

    private final long uid;
    private final Instant receivedAt;
    private final long size;
    private final Extent extent;
    private final byte[] bytes;

    /**
     * @param uid UID in the folder
     * @param receivedAt INTERNALDATE
     * @param size RFC822.SIZE, in bytes
     * @param extent how much {@code bytes} holds
     * @param bytes what was fetched
     */
    public FetchedMail(long uid, Instant receivedAt, long size, Extent extent, byte[] bytes) {
        this.uid = uid;
        this.receivedAt = receivedAt;
        this.size = size;
        this.extent = extent;
        this.bytes = bytes;
    }

    public long uid() {
        return uid;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public long size() {
        return size;
    }

    public Extent extent() {
        return extent;
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "FetchedMail[uid=%d, size=%d, extent=%s]".formatted(uid, size, extent);
    }
}
