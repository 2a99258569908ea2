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
    private FolderState seen;
    private Refreshed last = new Refreshed(Refreshed.Outcome.UNCHANGED, List.of());

    /**
     * Reads all of them.
     *
     * @throws ChecklistException if the folder cannot be read or any file has a fault
     */
    ChecklistFiles(ChecklistProperties properties) {
        this.directory = properties.directory();
        this.seen = FolderState.of(directory);
        this.checklists = usable(ChecklistLint.of(directory));
    }

    private static List<Checklist> usable(ChecklistLint lint) {
        if (!lint.faults().isEmpty()) {
            throw new ChecklistException(lint.faults());
        }
        return lint.checklists();
    }

    @Override
    public synchronized void reload() {
        seen = FolderState.of(directory);
        use(usable(ChecklistLint.of(directory)));
    }

    private void use(List<Checklist> read) {
        checklists = read;
        log.atInfo().addKeyValue("checklists", read.size()).log("Read the checklist definitions");
    }

    /** The state is taken before the files are read, so that a change meanwhile is seen by the next refresh. */
    @Override
    public synchronized Refreshed refresh() {
        try {
            FolderState now = FolderState.of(directory);
            if (now.equals(seen)) {
                return last.outcome() == Refreshed.Outcome.REFUSED ? last : unchanged();
            }
            last = takeOver(ChecklistLint.of(directory));
            seen = now;
        } catch (ChecklistException e) {
            log.atWarn().log("Keep the checklist definitions in use: {}", e.getMessage());
            return new Refreshed(
                    Refreshed.Outcome.REFUSED,
                    List.of(new ChecklistFault(directory.toString(), 1, 1, String.valueOf(e.getMessage()))));
        }
        return last;
    }

    private static Refreshed unchanged() {
        return new Refreshed(Refreshed.Outcome.UNCHANGED, List.of());
    }

    private Refreshed takeOver(ChecklistLint lint) {
        if (lint.faults().isEmpty()) {
            use(lint.checklists());
            return new Refreshed(Refreshed.Outcome.RELOADED, List.of());
        }
        lint.faults()
                .forEach(fault -> log.atWarn()
                        .addKeyValue("fault", fault)
                        .log("Keep the checklist definitions in use: a changed one has a fault"));
        return new Refreshed(Refreshed.Outcome.REFUSED, lint.faults());
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
