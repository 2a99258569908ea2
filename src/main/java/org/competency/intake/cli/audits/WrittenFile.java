package org.competency.intake.cli.audits;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** Files that commands write: whole or not at all, and nothing is overwritten. */
final class WrittenFile {

    private WrittenFile() {}

    /** Writes into an opened file; may fail. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void create(Path file, byte[] content) {
        create(file, out -> out.write(content));
    }

    /**
     * Writes a file; what was begun is removed if it fails.
     *
     * @throws IllegalArgumentException if it exists, or its folder does not
     */
    static void create(Path file, Content content) {
        if (Files.exists(file)) {
            throw exists(file, null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder '%s' to write '%s' into; make it first.".formatted(folder, file.getFileName()));
        }
        @Nullable Path begun = null;
        try {
            begun = Files.createTempFile(folder, ".intake", ".part");
            try (OutputStream out = Files.newOutputStream(begun, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            Files.createFile(file);
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw exists(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, e), e);
        } finally {
            remove(begun);
        }
    }

    private static IllegalArgumentException exists(Path file, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The file '%s' exists; name another one, nothing is overwritten.".formatted(file), cause);
    }

    private static void remove(@Nullable Path begun) {
        try {
            if (begun != null) {
                Files.deleteIfExists(begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove '%s': %s".formatted(begun, e), e);
        }
    }
}
