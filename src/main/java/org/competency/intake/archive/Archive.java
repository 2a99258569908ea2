package org.competency.intake.archive;

import java.io.InputStream;

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

    /** Whether the bytes with this digest are kept. */
    boolean contains(Sha256 digest);

    /**
     * The bytes with this digest.
     *
     * @throws ArchiveException if they are not kept
     */
    Resource open(Sha256 digest);

    /**
     * The bytes with this digest, read whole.
     *
     * @throws ArchiveException if they are not kept, cannot be read, or no longer have this digest
     */
    byte[] read(Sha256 digest);
}
