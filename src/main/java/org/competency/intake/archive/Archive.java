package org.competency.intake.archive;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

import org.springframework.core.io.Resource;

/** Keeps bytes for good, addressed by their SHA-256. Storing the same bytes twice keeps one copy. */
public interface Archive {

    /**
     * Stores {@code content} durably: when this returns, the bytes survive a crash of the machine.
     *
     * @throws ArchiveException if they could not be written, for example because the disk is full
     */
    Sha256 store(byte[] content);

    /** As {@link #store(byte[])}, for content that should not be held in memory. The stream is read to its end, not closed. */
    Sha256 store(InputStream content);

    /** How the archive keeps some bytes. */
    enum State {
        /** As they were stored. */
        INTACT,
        /** Not at all. */
        MISSING,
        /** There is a file, but its bytes have another digest, or it cannot be read. */
        CHANGED
    }

    /** How the bytes with this digest are kept; reads all of them. */
    State check(Sha256 digest);

    /**
     * Puts lost or changed bytes back. A changed file is kept beside, under the same name with {@code .changed} behind it.
     *
     * @param content read to its end, not closed
     * @return false if {@code content} has another digest; nothing is changed then
     * @throws ArchiveException if they could not be written
     */
    boolean restore(Sha256 digest, InputStream content);

    /**
     * Removes the bytes with this digest for good, with what was set aside of them, unless they were stored, perhaps once more,
     * since an instant: then somebody is about to need them.
     *
     * @return whether they are gone
     * @throws ArchiveException if they cannot be removed
     */
    boolean remove(Sha256 digest, Instant storedBefore);

    /** Removes what processes that were killed before an instant left of bytes that they were storing. */
    void discardLeftovers(Instant before);

    /**
     * Digests of everything that was stored before {@code instant}, in no particular order.
     *
     * @throws ArchiveException if the archive cannot be listed
     */
    List<Sha256> keptBefore(Instant instant);

    /** Whether the bytes with this digest are kept. */
    boolean contains(Sha256 digest);

    /**
     * The bytes with this digest.
     *
     * @throws ArchiveException if they are not kept
     */
    Resource open(Sha256 digest);

    /**
     * As {@link #open}, for content that should not be held in memory: reads all of it once to see that it is unchanged.
     *
     * @throws ArchiveException as {@link #read}
     */
    Resource verified(Sha256 digest);

    /**
     * The bytes with this digest, read whole.
     *
     * @throws ArchiveException if they are not kept, cannot be read, or no longer have this digest
     */
    byte[] read(Sha256 digest);
}
