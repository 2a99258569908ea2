package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real mails of public test suites, where a developer has them beside the project; they are not part of it. */
final class CorpusMails {

    private static final Path FOLDER = Path.of("..", "shared", "corpus", "mails");

    private CorpusMails() {}

    static boolean exist() {
        return Files.isDirectory(FOLDER);
    }

    static List<Path> files() {
        if (!exist()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
