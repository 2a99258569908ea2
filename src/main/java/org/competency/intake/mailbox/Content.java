package org.competency.intake.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Decoded bytes of an attachment, in memory or, if they are many, in a file that is there until the message is closed. */
public final class Content {

    private final byte[] bytes;
    private final @Nullable Path file;
    private final long size;

    private Content(byte[] bytes, @Nullable Path file, long size) {
        this.bytes = bytes;
        this.file = file;
        this.size = size;
    }

    /** Takes the array over without a copy, since contents are large; it must not be changed any more. */
    public static Content of(byte[] bytes) {
        return new Content(bytes, null, bytes.length);
    }

    /** The content of a file of {@code size} bytes. */
    public static Content in(Path file, long size) {
        return new Content(new byte[0], file, size);
    }

    /** How many bytes it has. */
    public long size() {
        return size;
    }

    /** The file that holds the bytes; empty if they are in memory. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** All bytes, not copied if they are in memory: don't change them. */
    public byte[] bytes() {
        return file == null ? bytes : head(Integer.MAX_VALUE);
    }

    /** The first bytes, at most so many; not copied if these are all and in memory. */
    public byte[] head(int most) {
        if (file == null) {
            return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
        }
        try (InputStream in = open()) {
            return most == Integer.MAX_VALUE ? in.readAllBytes() : in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a part of a message that was set aside in " + file, e);
        }
    }

    /** Reads the bytes from the first one on. */
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    @Override
    public String toString() {
        return size + " bytes";
    }
}
