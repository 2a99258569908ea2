package org.competency.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/** The folder in which files are written before they get their name: complete and forced to disk first, moved at once. */
final class Arrivals {

    private final Path folder;

    Arrivals(Path folder) {
        this.folder = folder;
    }

    /** Where the next file can be written. */
    Path next() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(UUID.randomUUID() + ".part");
    }

    static Sha256 digestWhileWriting(InputStream content, Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        write(new DigestInputStream(content, digest), file);
        return Sha256.ofDigest(digest.digest());
    }

    static void write(InputStream content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    /** Gives a written file its name in an existing folder, unless there is one of that name. */
    static void moveInto(Path folder, Path incoming, String name) throws IOException {
        Path kept = folder.resolve(name);
        if (Files.exists(kept)) {
            return;
        }
        try {
            Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(incoming, kept);
        } catch (FileAlreadyExistsException e) {
            // another worker stored the same bytes first
            return;
        }
        forceDirectory(folder);
    }

    /** Makes the new name itself durable; platforms that cannot open a folder keep names durable by themselves. */
    private static void forceDirectory(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    static void discard(Path incoming) {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException e) {
            // a left-over part file is harmless: no name refers to it
            return;
        }
    }

    /** Removes what was left by processes that were killed while they wrote. */
    void discardBefore(Instant instant) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(instant)) {
                    discard(part);
                }
            }
        } catch (IOException e) {
            throw new ArchiveException("Cannot tidy up the folder '%s': %s".formatted(folder, e), e);
        }
    }
}
