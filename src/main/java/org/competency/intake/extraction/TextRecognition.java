package org.competency.intake.extraction;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whether text in pictures of pages is recognised. Such text is shown to operators and never decides anything.
 *
 * @param wanted the setting {@code intake.extraction.ocr}
 * @param installed absolute path of the program {@code tesseract}; null if it was not looked for or there is none
 */
public record TextRecognition(boolean wanted, @Nullable Path installed) {

    private static final String PROGRAM = "tesseract";

    /** Looks for the program on the {@code PATH} of this process. */
    public static TextRecognition of(boolean wanted) {
        return of(wanted, System.getenv().getOrDefault("PATH", ""));
    }

    static TextRecognition of(boolean wanted, String path) {
        return new TextRecognition(wanted, wanted ? find(path) : null);
    }

    private static @Nullable Path find(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, PROGRAM).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElse(null);
    }

    /** The program to run, if text is to be recognised and there is one. */
    public Optional<Path> program() {
        return wanted ? Optional.ofNullable(installed) : Optional.empty();
    }

    /** A sentence for operators. */
    public String state() {
        if (!wanted) {
            return "text in pictures is not recognised (intake.extraction.ocr is off)";
        }
        return installed == null
                ? "text in pictures is to be recognised (intake.extraction.ocr is on), but there is no program 'tesseract'"
                        + " on the PATH; install tesseract-ocr or switch it off"
                : "text in pictures is recognised with " + installed;
    }
}
