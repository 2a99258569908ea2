package org.competency.intake.checklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is right and wrong in a folder of definition files, found without using any of them.
 *
 * @param checklists the versions whose files have no fault of their own, by program and then the day from which they are
 *     valid
 * @param faults what is wrong, by file and line; empty if all can be used
 */
public record ChecklistLint(List<Checklist> checklists, List<ChecklistFault> faults) {

    public ChecklistLint {
        checklists = List.copyOf(checklists);
        faults = List.copyOf(faults);
    }

    /**
     * Reads every {@code <program>/<version>.yaml} below {@code directory}.
     *
     * @throws ChecklistException if the folder or a file cannot be read at all
     */
    public static ChecklistLint of(Path directory) {
        List<ChecklistFault> faults = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        for (Path file : ChecklistFiles.filesIn(directory)) {
            read(file, faults).ifPresent(definition -> {
                definitions.add(definition);
                checkPlace(definition, directory.relativize(file), faults);
            });
        }
        if (definitions.isEmpty() && faults.isEmpty()) {
            faults.add(new ChecklistFault(directory.toString(), 1, 1, "no <program>/<version>.yaml is here"));
        }
        return together(definitions, faults);
    }

    /**
     * Reads these files, which need not be in a folder of definitions, and checks them against each other.
     *
     * @throws ChecklistException if a file cannot be read at all
     */
    public static ChecklistLint ofFiles(List<Path> files) {
        List<ChecklistFault> faults = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        files.forEach(file -> read(file, faults).ifPresent(definitions::add));
        return together(definitions, faults);
    }

    private static Optional<Definition> read(Path file, List<ChecklistFault> faults) {
        DefinitionReader.Result result = new DefinitionReader(file.toString()).read(ChecklistFiles.read(file));
        faults.addAll(result.faults());
        return Optional.ofNullable(result.checklist())
                .map(checklist -> new Definition(file.toString(), checklist, result.places()));
    }

    private static ChecklistLint together(List<Definition> definitions, List<ChecklistFault> faults) {
        List<Definition> ordered = definitions.stream()
                .sorted(Comparator.comparing((Definition definition) ->
                                definition.checklist().ref().id())
                        .thenComparing(definition -> definition.checklist().validFrom()))
                .toList();
        if (faults.isEmpty()) { // else a version only seems to be missing, because its file cannot be read
            new VersionChecks(ordered, faults).check();
        }
        return new ChecklistLint(ordered.stream().map(Definition::checklist).toList(), faults);
    }

    /**
     * Reads one definition that need not be in a folder.
     *
     * @param file its name, for the faults
     * @param yaml its content
     */
    public static ChecklistLint ofText(String file, String yaml) {
        DefinitionReader.Result result = new DefinitionReader(file).read(yaml);
        Checklist checklist = result.checklist();
        return new ChecklistLint(checklist == null ? List.of() : List.of(checklist), result.faults());
    }

    private static void checkPlace(Definition definition, Path relative, List<ChecklistFault> faults) {
        ChecklistRef ref = definition.checklist().ref();
        Path expected = Path.of(ref.id(), ref.version() + ".yaml");
        if (!relative.equals(expected)) {
            faults.add(definition.fault(
                    "program", "program and version of this file belong into '%s'".formatted(expected)));
        }
    }
}
