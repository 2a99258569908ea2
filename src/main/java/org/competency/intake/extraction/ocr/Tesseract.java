package org.competency.intake.extraction.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the program {@code tesseract}, one process a picture. */
final class Tesseract {

    /** Of a character in UTF-8. */
    private static final int MOST_BYTES = 4;

    private final Path program;

    Tesseract(Path program) {
        this.program = program;
    }

    /**
     * Reads a picture.
     *
     * @param most characters
     * @param time after which the program is ended
     * @return the text; empty if the time did not suffice
     * @throws IOException if the program does not start, or ends with an error
     */
    Optional<String> read(Path picture, int most, Duration time) throws IOException {
        Path output = Files.createTempFile("page", ".txt");
        ProcessBuilder builder = new ProcessBuilder(program.toString(), picture.toString(), "stdout")
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // one core a picture, as for everything that reads files
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return finished(builder.start(), time) ? Optional.of(head(output, most)) : Optional.empty();
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private boolean finished(Process process, Duration time) throws IOException {
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with code %d".formatted(program, process.exitValue()));
        }
        return true;
    }

    private static String head(Path output, int most) throws IOException {
        try (var in = Files.newInputStream(output)) {
            String text = new String(in.readNBytes(most * MOST_BYTES), StandardCharsets.UTF_8);
            return text.length() <= most ? text : text.substring(0, most);
        }
    }
}
