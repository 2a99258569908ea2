package org.competency.intake.mailbox;

import java.util.List;

/**
 * What became of fetching several folders.
 *
 * @param folders each of them, in the order in which they were read; empty if no mailbox is configured
 */
public record FetchReport(List<FolderFetch> folders) {

    public FetchReport {
        folders = List.copyOf(folders);
    }

    /** What all of them brought. */
    public Fetched sum() {
        return folders.stream().map(FolderFetch::fetched).reduce(Fetched.NOTHING, Fetched::plus);
    }

    /** Those that could not be read. */
    public List<FolderFetch> failures() {
        return folders.stream().filter(FolderFetch::failed).toList();
    }
}
