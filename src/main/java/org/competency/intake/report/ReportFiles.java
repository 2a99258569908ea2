package org.competency.intake.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the report of a day into a folder, as a page for people, as text and as JSON; a later one takes its place. */
@Component
public class ReportFiles {

    private final ReportDocuments documents;
    private final ReportProperties properties;
    private final ReportPages pages = new ReportPages();

    ReportFiles(ReportDocuments documents, ReportProperties properties) {
        this.documents = documents;
        this.properties = properties;
    }

    /**
     * A report as it was written.
     *
     * @param folder where the files are
     * @param text as plain text
     * @param html as a page
     * @param waiting how many things wait for a person
     */
    public record Written(Path folder, String text, String html, int waiting) {}

    /**
     * Writes {@code intake-DATE.html}, {@code .txt} and {@code .json}, each complete or not at all.
     *
     * @throws ReportException if the folder cannot be written to
     */
    public Written write(LocalDate date) {
        ReportDocument document = documents.of(date);
        Path folder = properties.directory().toAbsolutePath();
        String text = pages.text(document);
        String html = pages.html(document);
        try {
            Files.createDirectories(folder);
            put(folder, "intake-" + date + ".html", html);
            put(folder, "intake-" + date + ".txt", text);
            put(folder, "intake-" + date + ".json", pages.json(document));
        } catch (IOException e) {
            throw new ReportException(
                    "Cannot write the report of %s to '%s': %s; fix its rights, or set intake.report.directory."
                            .formatted(date, folder, e),
                    e);
        }
        return new Written(folder, text, html, document.day().waitingForAPerson());
    }

    private static void put(Path folder, String name, String content) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            Files.writeString(part, content, UTF_8);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
