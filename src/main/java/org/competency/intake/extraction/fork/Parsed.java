package org.competency.intake.extraction.fork;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.GridDocument;

/**
 * What came back from a forked process.
 *
 * @param mediaType detected from the content; "" if the process ended before it was known
 * @param documents the file as grids, or the files in it; empty if there is a refusal
 * @param refusal why there are no grids; null if there are
 */
record Parsed(String mediaType, List<GridDocument> documents, Reading.@Nullable Reason refusal) {

    static Parsed refused(String mediaType, Reading.Reason reason) {
        return new Parsed(mediaType, List.of(), reason);
    }

    static Parsed of(String mediaType, List<GridDocument> documents) {
        return new Parsed(mediaType, documents, null);
    }
}
