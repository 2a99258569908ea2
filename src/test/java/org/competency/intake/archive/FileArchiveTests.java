package org.competency.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.archive.Archive.State;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bytes are kept under their digest, once, and never handed out changed. */
class FileArchiveTests {

    private static final byte[] CONTENT = "Subject: a mail\r\n\r\nbody".getBytes(UTF_8);
    private static final Sha256 DIGEST = Sha256.of(CONTENT);

    @TempDir
    private Path folder;

    private FileArchive archive;

    @BeforeEach
    void anEmptyArchive() {
        archive = new FileArchive(new ArchiveProperties(folder));
    }

    @Test
    void keepsBytesAndStreamsUnderTheSameDigestOnce() throws IOException {
        assertThat(archive.store(CONTENT)).isEqualTo(DIGEST);
        assertThat(archive.store(new ByteArrayInputStream(CONTENT))).isEqualTo(DIGEST);
        assertThat(archive.store(CONTENT)).isEqualTo(DIGEST);

        assertThat(archive.read(DIGEST)).isEqualTo(CONTENT);
        assertThat(archive.check(DIGEST)).isEqualTo(State.INTACT);
        assertThat(files()).containsExactly(DIGEST.hex());
    }

    @Test
    void keepsAStreamThatItHasNotSeen() throws IOException {
        assertThat(archive.store(new ByteArrayInputStream(CONTENT))).isEqualTo(DIGEST);

        assertThat(archive.read(DIGEST)).isEqualTo(CONTENT);
        assertThat(files()).containsExactly(DIGEST.hex());
    }

    @Test
    void handsOutNoChangedBytes() throws IOException {
        archive.store(CONTENT);
        Files.writeString(file(), "changed");

        assertThat(archive.check(DIGEST)).isEqualTo(State.CHANGED);
        assertThatThrownBy(() -> archive.read(DIGEST))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("was changed");
    }

    @Test
    void putsBytesBackAndKeepsTheChangedOnesBeside() throws IOException {
        archive.store(CONTENT);
        Files.writeString(file(), "changed");

        assertThat(archive.restore(DIGEST, new ByteArrayInputStream("other".getBytes(UTF_8))))
                .isFalse();
        assertThat(archive.restore(DIGEST, new ByteArrayInputStream(CONTENT))).isTrue();

        assertThat(archive.read(DIGEST)).isEqualTo(CONTENT);
        assertThat(files()).containsExactlyInAnyOrder(DIGEST.hex(), DIGEST.hex() + ".changed");
    }

    @Test
    void removesNothingThatWasStoredSince() {
        archive.store(CONTENT);

        assertThat(archive.remove(DIGEST, Instant.EPOCH)).isFalse();
        assertThat(archive.remove(DIGEST, Instant.now().plusSeconds(60))).isTrue();
        assertThat(archive.check(DIGEST)).isEqualTo(State.MISSING);
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.endsWith(DIGEST.hex())).findFirst().orElseThrow();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }
}
