package org.competency.intake.checklist;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definition files of a folder as they are at a moment. Their content is compared, not their times: editors and
 * deployments keep times, and a file may change twice within the same one.
 *
 * @param contents by path
 */
record FolderState(Map<String, String> contents) {

    /** Reads the files; definitions are small. */
    static FolderState of(Path directory) {
        List<Path> files = ChecklistFiles.filesIn(directory);
        Map<String, String> contents = new TreeMap<>();
        files.forEach(file -> contents.put(file.toString(), ChecklistFiles.read(file)));
        return new FolderState(contents);
    }
}
