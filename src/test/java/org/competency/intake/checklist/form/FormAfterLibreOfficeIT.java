package org.competency.intake.checklist.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.Reading;
import org.competency.intake.support.InProcessReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Forms that LibreOffice has opened and saved; left out where it is not installed. */
class FormAfterLibreOfficeIT {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void needsLibreOffice() {
        assumeTrue(isInstalled(), "soffice is not installed");
    }

    @ParameterizedTest(name = "{0} saved as {1}")
    @CsvSource({"DOCX, docx", "DOCX, odt", "DOCX, pdf", "XLSX, xlsx", "XLSX, ods", "XLSX, pdf"})
    void readsBackExactly(FormFormat format, String saved) throws IOException, InterruptedException {
        assumeTrue(InProcessReading.reads(saved), "no reader for " + saved);
        List<Path> files = new ArrayList<>();
        for (Checklist checklist : FilledForms.shipped()) {
            Path file = folder.resolve(
                    "%s-%s.%s".formatted(checklist.ref().id(), checklist.ref().version(), format.extension()));
            files.add(Files.write(file, new ChecklistForm().write(checklist, format, form(checklist, saved))));
        }
        Path out = Files.createDirectories(folder.resolve(format + "-" + saved));

        convert(files, saved, out);

        for (int i = 0; i < files.size(); i++) {
            Checklist checklist = FilledForms.shipped().get(i);
            String name = files.get(i).getFileName().toString().replaceAll("\\.[^.]+$", "." + saved);
            Reading reading = InProcessReading.read(name, Files.readAllBytes(out.resolve(name)), checklist);
            assertThat(RoundTrip.differences(checklist, form(checklist, saved), reading))
                    .as(name)
                    .isEmpty();
        }
    }

    private static FilledForm form(Checklist checklist, String saved) {
        return saved.equals("pdf") ? FilledForms.forPages(checklist, 2, 7) : FilledForms.of(checklist, 2, 7);
    }

    private static void convert(List<Path> files, String format, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("soffice ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("soffice", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
