package org.competency.intake.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

/** Tries the folder of the archive. */
@Component
public class ArchiveCheck {

    private final Path directory;

    ArchiveCheck(ArchiveProperties properties) {
        this.directory = properties.directory().toAbsolutePath();
    }

    /**
     * A folder that can be written to.
     *
     * @param directory the folder
     * @param freeBytes that the file system has left
     */
    public record Condition(Path directory, long freeBytes) {}

    /**
     * Writes a file and removes it.
     *
     * @throws ArchiveException if that does not work
     */
    public Condition check() {
        try {
            Files.createDirectories(directory);
            Path tried = Files.createTempFile(directory, "doctor", ".part");
            Files.write(tried, new byte[] {1});
            Files.delete(tried);
            return new Condition(directory, Files.getFileStore(directory).getUsableSpace());
        } catch (IOException e) {
            throw new ArchiveException(
                    "Cannot write to the archive folder '%s': %s; fix its rights, or set intake.archive.directory."
                            .formatted(directory, e),
                    e);
        }
    }
}
