package org.competency.intake.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The checklists of a folder of definition files: {@code <program>/<version>.yaml}. */
@Component
final class ChecklistFiles implements Checklists {

    private static final Logger log = LoggerFactory.getLogger(ChecklistFiles.class);

    private final Path directory;
    private volatile List<Checklist> checklists;

    /**
     * Reads all of them.
     *
     * @throws ChecklistException if the folder cannot be read or any file has a fault
     */
    ChecklistFiles(ChecklistProperties properties) {
        this.directory = properties.directory();
        this.checklists = load();
    }

    private List<Checklist> load() {
        ChecklistLint lint = ChecklistLint.of(directory);
        if (!lint.faults().isEmpty()) {
            throw new ChecklistException(lint.faults());
        }
        return lint.checklists();
    }

    @Override
    public void reload() {
        checklists = load();
        log.atInfo().addKeyValue("checklists", checklists.size()).log("Read the checklist definitions");
    }

    @Override
    public List<Checklist> all() {
        return checklists;
    }

    @Override
    public Optional<Checklist> find(ChecklistRef ref) {
        return checklists.stream()
                .filter(checklist -> checklist.ref().equals(ref))
                .findFirst();
    }

    @Override
    public Optional<Checklist> currentOn(String id, LocalDate day) {
        return checklists.stream()
                .filter(checklist -> checklist.ref().id().equals(id))
                .filter(checklist -> !checklist.validFrom().isAfter(day))
                .max(Comparator.comparing(Checklist::validFrom));
    }

    /** The definition files below {@code directory}, by program and version. */
    static List<Path> filesIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ChecklistException(
                    "Cannot read the checklist definitions in '%s': %s; set intake.checklists.directory to the folder that holds <program>/<version>.yaml."
                            .formatted(directory.toAbsolutePath(), e),
                    e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ChecklistException(
                    "Cannot read the checklist definition '%s': %s; it must be a readable text in UTF-8."
                            .formatted(file, e),
                    e);
        }
    }
}
