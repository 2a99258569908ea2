package org.competency.intake.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;

/** An archive that lasts as long as its test. */
public final class MemoryArchive implements Archive {

    private final Map<Sha256, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Sha256 store(byte[] content) {
        Sha256 digest = Sha256.of(content);
        kept.put(digest, content.clone());
        return digest;
    }

    @Override
    public Sha256 store(InputStream content) {
        try {
            return store(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public State check(Sha256 digest) {
        return contains(digest) ? State.INTACT : State.MISSING;
    }

    @Override
    public boolean restore(Sha256 digest, InputStream content) {
        return store(content).equals(digest);
    }

    @Override
    public boolean remove(Sha256 digest, Instant storedBefore) {
        kept.remove(digest);
        return true;
    }

    @Override
    public void discardLeftovers(Instant before) {
        // nothing is written in pieces
    }

    @Override
    public Resource verified(Sha256 digest) {
        return open(digest);
    }

    @Override
    public List<Sha256> keptBefore(Instant instant) {
        return List.copyOf(kept.keySet());
    }

    @Override
    public boolean contains(Sha256 digest) {
        return kept.containsKey(digest);
    }

    @Override
    public Resource open(Sha256 digest) {
        return new ByteArrayResource(read(digest));
    }

    @Override
    public byte[] read(Sha256 digest) {
        return Objects.requireNonNull(kept.get(digest), "these bytes were never stored")
                .clone();
    }
}
