package org.competency.intake.extraction.grid;

import java.util.List;
import java.util.Map;

/**
 * One document as tables.
 *
 * @param path where it stands in what was read: "" for the file itself, {@code inner.docx} for a file inside a zip
 * @param mediaType what its content was detected as, such as {@code application/pdf}
 * @param grids its tables in document order
 * @param after the text after the last table, one paragraph an element
 * @param properties what the document says about itself, such as custom properties; keys as in the document
 * @param problems what may have made the reading incomplete, such as {@code TOO_LARGE}; empty if all was read
 */
public record GridDocument(
        String path,
        String mediaType,
        List<Grid> grids,
        List<String> after,
        Map<String, String> properties,
        List<Problem> problems) {

    public GridDocument {
        grids = List.copyOf(grids);
        after = List.copyOf(after);
        properties = Map.copyOf(properties);
        problems = List.copyOf(problems);
    }

    /** The same document as it stands at a place in what was read. */
    public GridDocument at(String place) {
        return new GridDocument(place, mediaType, grids, after, properties, problems);
    }

    /**
     * Something that limits what could be read.
     *
     * @param code one of the codes of {@code ReadingReason}
     * @param detail what was found, for an operator
     */
    public record Problem(String code, String detail) {}
}
