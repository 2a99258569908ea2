package org.competency.intake.mailbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;

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
    private final @Nullable Sha256 archivedAs;

    /**
     * @param uid UID in the folder
     * @param receivedAt INTERNALDATE
     * @param size RFC822.SIZE, in bytes
     * @param extent how much {@code bytes} holds
     * @param bytes what was fetched
     */
    public FetchedMail(long uid, Instant receivedAt, long size, Extent extent, byte[] bytes) {
        this(uid, receivedAt, size, extent, bytes, null);
    }

    private FetchedMail(
            long uid, Instant receivedAt, long size, Extent extent, byte[] bytes, @Nullable Sha256 archivedAs) {
        this.uid = uid;
        this.receivedAt = receivedAt;
        this.size = size;
        this.extent = extent;
        this.bytes = bytes;
        this.archivedAs = archivedAs;
    }

    /** A whole message that is too large for memory and went straight into the archive. */
    public static FetchedMail archived(long uid, Instant receivedAt, long size, Sha256 digest) {
        return new FetchedMail(uid, receivedAt, size, Extent.WHOLE, new byte[0], digest);
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

    /** What was fetched; nothing if that is in the archive already. */
    public byte[] bytes() {
        return bytes;
    }

    /** The digest under which the archive has the bytes already; null if they are still to be stored. */
    public @Nullable Sha256 archivedAs() {
        return archivedAs;
    }

    /** Bytes that were fetched. */
    public long fetchedBytes() {
        return archivedAs == null ? bytes.length : size;
    }

    @Override
    public String toString() {
        return "FetchedMail[uid=%d, size=%d, extent=%s]".formatted(uid, size, extent);
    }
}
