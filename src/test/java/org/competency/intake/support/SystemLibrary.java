package org.competency.intake.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The one library that the MySQL server needs and a bare Debian lacks, {@code libaio.so.1}. It is fetched as a package and
 * unpacked beside the server; nothing is installed.
 */
final class SystemLibrary {

    private static final String FETCH = """
            set -e
            cd '%s'
            apt-get download libaio1 2>/dev/null || apt-get download libaio1t64 2>/dev/null \
              || { apt-get update -qq && { apt-get download libaio1 || apt-get download libaio1t64; }; }
            for package in libaio1*.deb; do dpkg-deb -x "$package" .; done
            library=$(find . -name 'libaio.so.1.*' -type f | head -n 1)
            ln -sf "$(basename "$library")" "$(dirname "$library")/libaio.so.1"
            dirname "$(readlink -f "$library")" > folder.txt
            """;

    private SystemLibrary() {}

    /** The folder to add to the library path of {@code program}, or nothing if it starts without. */
    static Optional<Path> provideFor(Path program, Path home) throws IOException {
        if (starts(program, null)) {
            return Optional.empty();
        }
        Path folder = home.resolveSibling("mysql-system-library");
        Path found = folder.resolve("folder.txt");
        if (!Files.exists(found)) {
            Files.createDirectories(folder);
            run(null, "bash", "-c", FETCH.formatted(folder));
        }
        if (Files.exists(found)) {
            Path library = Path.of(Files.readString(found).strip());
            if (starts(program, library)) {
                return Optional.of(library);
            }
        }
        throw new IllegalStateException(
                "The MySQL server for the tests does not start: libaio.so.1 is missing and could not be fetched."
                        + " Run 'apt-get install libaio1' (newer Debian: libaio1t64) or set INTAKE_TEST_MYSQL_URL.");
    }

    private static boolean starts(Path program, Path library) throws IOException {
        return run(library, program.toString(), "--version");
    }

    private static boolean run(Path library, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (library != null) {
            builder.environment().put("LD_LIBRARY_PATH", library.toString());
        }
        Process process = builder.start();
        try {
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command[0], e);
        }
    }
}
