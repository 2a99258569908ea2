package org.competency.intake.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.springframework.util.FileSystemUtils;

/** The folder that a demonstration leaves behind: sample mails, replies, database, archive and a page that shows all. */
public final class DemoFolder {

    /** Tells a folder of ours from one that somebody else's files stand in. */
    private static final String MARK = ".competency-intake-demo";

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * An empty folder; what an earlier demonstration left in it is removed.
     *
     * @throws IllegalArgumentException if other files stand in it
     */
    public static DemoFolder empty(Path folder) {
        try {
            if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MARK)) && !isEmpty(folder)) {
                throw new IllegalArgumentException(
                        "The folder '%s' holds other files; name an empty or new one with --output.".formatted(folder));
            }
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder.resolve("mails"));
            Files.createDirectories(folder.resolve("replies"));
            Files.createFile(folder.resolve(MARK));
            return new DemoFolder(folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the folder '%s'".formatted(folder), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** The embedded database, as a URL for JDBC; it can be opened again once the demonstration has ended. */
    public String databaseUrl() {
        return "jdbc:h2:file:" + folder.resolve("database/intake")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE";
    }

    /** The archive of raw messages. */
    public Path archive() {
        return folder.resolve("archive");
    }

    void mail(int number, SampleMail mail) {
        write(folder.resolve("mails").resolve(name(number, "eml")), mail.raw());
    }

    /** Writes a reply as a message and as a page; answers with the name of the page. */
    String reply(int number, byte[] eml, String html) {
        write(folder.resolve("replies").resolve(name(number, "eml")), eml);
        String page = "replies/" + name(number, "html");
        write(folder.resolve(page), html.getBytes(StandardCharsets.UTF_8));
        return page;
    }

    /** Writes the page that shows all mails and replies. */
    Path overview(List<DemoRow> rows) {
        Path page = folder.resolve("index.html");
        write(page, OverviewPage.of(rows).getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private static String name(int number, String extension) {
        return String.format(Locale.ROOT, "%02d.%s", number, extension);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s'".formatted(file), e);
        }
    }
}
