package org.competency.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * An archive of files: {@code ab/cd/abcd...} below one folder. A file appears under its name only when it is complete and
 * forced to disk, so a name that exists always holds all of its bytes.
 */
@Component
final class FileArchive implements Archive {

    private final Path directory;
    private final Arrivals arrivals;

    FileArchive(ArchiveProperties properties) {
        this.directory = properties.directory();
        this.arrivals = new Arrivals(properties.directory().resolve("incoming"));
    }

    @Override
    public Sha256 store(byte[] content) {
        Sha256 digest = Sha256.of(content);
        if (!touch(digest)) {
            keep(file -> {
                Arrivals.write(new ByteArrayInputStream(content), file);
                return digest;
            });
        }
        return digest;
    }

    @Override
    public Sha256 store(InputStream content) {
        return keep(file -> Arrivals.digestWhileWriting(content, file));
    }

    /** Writes a new file and says what its digest is. */
    private interface Writing {
        Sha256 into(Path file) throws IOException;
    }

    private Sha256 keep(Writing writing) {
        Path incoming = incoming();
        try {
            Sha256 digest = writing.into(incoming);
            keep(incoming, digest);
            return digest;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            Arrivals.discard(incoming);
        }
    }

    private Path incoming() {
        try {
            return arrivals.next();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void keep(Path incoming, Sha256 digest) throws IOException {
        Path folder = folderOf(digest);
        Files.createDirectories(folder);
        if (!touch(digest)) {
            Arrivals.moveInto(folder, incoming, digest.hex());
        }
    }

    private ArchiveException unwritable(IOException e) {
        return new ArchiveException(
                "Cannot write to the archive folder '%s': %s; nothing was recorded, free space or fix its rights and run again."
                        .formatted(directory.toAbsolutePath(), e),
                e);
    }

    @Override
    public boolean contains(Sha256 digest) {
        return Files.isRegularFile(fileOf(digest));
    }

    @Override
    public Resource open(Sha256 digest) {
        if (!contains(digest)) {
            throw new ArchiveException(
                    "The archive folder '%s' has no file %s; restore it from a backup."
                            .formatted(directory.toAbsolutePath(), digest),
                    null);
        }
        return new FileSystemResource(fileOf(digest));
    }

    @Override
    public byte[] read(Sha256 digest) {
        byte[] content;
        try (InputStream in = open(digest).getInputStream()) {
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new ArchiveException("Cannot read %s from the archive: %s".formatted(digest, e), e);
        }
        Sha256 found = Sha256.of(content);
        if (!found.equals(digest)) {
            throw changed(digest, found);
        }
        return content;
    }

    @Override
    public Resource verified(Sha256 digest) {
        Resource content = open(digest);
        try (InputStream in = content.getInputStream()) {
            Sha256 found = Sha256.of(in);
            if (!found.equals(digest)) {
                throw changed(digest, found);
            }
        } catch (IOException e) {
            throw new ArchiveException("Cannot read %s from the archive: %s".formatted(digest, e), e);
        }
        return content;
    }

    private static ArchiveException changed(Sha256 digest, Sha256 found) {
        return new ArchiveException(
                "The archived file %s was changed: its digest is now %s; restore it from a backup."
                        .formatted(digest, found),
                null);
    }

    @Override
    public State check(Sha256 digest) {
        if (!contains(digest)) {
            return State.MISSING;
        }
        try (InputStream in = Files.newInputStream(fileOf(digest))) {
            return Sha256.of(in).equals(digest) ? State.INTACT : State.CHANGED;
        } catch (IOException e) {
            return State.CHANGED;
        }
    }

    @Override
    public boolean restore(Sha256 digest, InputStream content) {
        Path incoming = incoming();
        try {
            if (!Arrivals.digestWhileWriting(content, incoming).equals(digest)) {
                return false;
            }
            if (contains(digest)) {
                Files.move(fileOf(digest), asideOf(digest), StandardCopyOption.REPLACE_EXISTING);
            }
            keep(incoming, digest);
            return true;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            Arrivals.discard(incoming);
        }
    }

    @Override
    public synchronized boolean remove(Sha256 digest, Instant storedBefore) {
        Path file = fileOf(digest);
        try {
            if (Files.exists(file)
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(storedBefore)) {
                return false;
            }
            Files.deleteIfExists(file);
            Files.deleteIfExists(asideOf(digest));
            return true;
        } catch (IOException e) {
            throw new ArchiveException(
                    "Cannot remove %s from the archive folder '%s': %s; fix its rights and run again."
                            .formatted(digest, directory.toAbsolutePath(), e),
                    e);
        }
    }

    @Override
    public void discardLeftovers(Instant before) {
        arrivals.discardBefore(before);
    }

    /** Says that bytes are needed, which are kept already; false if they are not. */
    private synchronized boolean touch(Sha256 digest) {
        try {
            Files.setLastModifiedTime(fileOf(digest), FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // a file that cannot be touched cannot be removed by us either
            return contains(digest);
        }
    }

    /** Where a file that was changed stays when its bytes are restored. */
    private Path asideOf(Sha256 digest) {
        return folderOf(digest).resolve(digest.hex() + ".changed");
    }

    @Override
    public List<Sha256> keptBefore(Instant instant) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Sha256> kept = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (Sha256.isDigest(name)
                            && attributes.lastModifiedTime().toInstant().isBefore(instant)) {
                        kept.add(new Sha256(name));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ArchiveException(
                    "Cannot list the archive folder '%s': %s".formatted(directory.toAbsolutePath(), e), e);
        }
        return kept;
    }

    private Path fileOf(Sha256 digest) {
        return folderOf(digest).resolve(digest.hex());
    }

    private Path folderOf(Sha256 digest) {
        return directory
                .resolve(digest.hex().substring(0, 2))
                .resolve(digest.hex().substring(2, 4));
    }
}
