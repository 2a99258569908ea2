package org.competency.intake.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Saves a document in another format, where LibreOffice is installed; a test that needs it is skipped elsewhere. */
public final class LibreOffice {

    private LibreOffice() {}

    /** The content as LibreOffice saves it in another format, given by its extension, or by extension and filter. */
    public static byte[] convert(byte[] content, String extension, String targetExtension, Path folder)
            throws Exception {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "soffice is not on the PATH: install LibreOffice to run this test");
        Path source = Files.write(folder.resolve("source." + extension), content);
        Path target = Files.createDirectories(folder.resolve("converted"));
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        targetExtension,
                        "--outdir",
                        target.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("soffice did not end within three minutes");
        }
        return Files.readAllBytes(target.resolve("source." + targetExtension.replaceAll(":.*", "")));
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/opt/libreoffice/program"))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
