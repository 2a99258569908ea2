package org.competency.intake.cli.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file named on the command line. */
final class CsvFile {

    private CsvFile() {}

    /**
     * @throws IllegalArgumentException if it cannot be read
     */
    static void check(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("There is no readable file '" + file + "'.");
        }
    }

    /**
     * @throws IllegalArgumentException if it is no text in UTF-8
     */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read '%s' (%s); is it a CSV file in UTF-8?".formatted(file, e.getMessage()), e);
        }
    }
}
