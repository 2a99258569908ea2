package org.competency.intake.checklist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<Checklist, String> files = new HashMap<>();
        List<Checklist> checklists = new ArrayList<>();
        for (Path file : ChecklistFiles.filesIn(directory)) {
            DefinitionReader.Result result = new DefinitionReader(file.toString()).read(ChecklistFiles.read(file));
            faults.addAll(result.faults());
            Checklist checklist = result.checklist();
            if (checklist != null) {
                checklists.add(checklist);
                files.put(checklist, file.toString());
                checkPlace(checklist, directory.relativize(file), file, faults);
            }
        }
        checklists.sort(
                Comparator.comparing((Checklist checklist) -> checklist.ref().id())
                        .thenComparing(Checklist::validFrom));
        if (checklists.isEmpty() && faults.isEmpty()) {
            faults.add(new ChecklistFault(directory.toString(), 1, "no <program>/<version>.yaml is here"));
        }
        new VersionChecks(checklists, checklist -> files.getOrDefault(checklist, ""), faults).check();
        return new ChecklistLint(checklists, faults);
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

    private static void checkPlace(Checklist checklist, Path relative, Path file, List<ChecklistFault> faults) {
        Path expected = Path.of(checklist.ref().id(), checklist.ref().version() + ".yaml");
        if (!relative.equals(expected)) {
            faults.add(new ChecklistFault(
                    file.toString(), 1, "program and version of this file belong into '%s'".formatted(expected)));
        }
    }
}
