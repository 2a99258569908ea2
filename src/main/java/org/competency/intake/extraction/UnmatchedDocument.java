package org.competency.intake.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/**
 * A document as it is known before a checklist is chosen for it.
 *
 * @param reading read without any checklist
 * @param properties what the document says about itself, such as custom properties; none where several documents in one
 *     file disagree
 * @param words names of its parts, headings, text around its tables and what stands in their first rows; bounded
 */
public record UnmatchedDocument(Reading reading, Map<String, String> properties, List<String> words) {

    /** Name of the custom property by which forms that the product wrote tell program and version. */
    public static final String MARKER = "intake-form";

    /** Name of the custom property by which files that the product sent for a case tell its number. */
    public static final String CASE = "intake-case";

    /** Name of the custom property of tables that the product wrote to say what is to be corrected: they are no forms. */
    public static final String REMARKS = "intake-remarks";

    private static final int MOST_WORDS = 400;
    private static final int LONGEST = 400;
    private static final int FIRST_ROWS = 8;

    public UnmatchedDocument {
        properties = Map.copyOf(properties);
        words = List.copyOf(words);
    }

    /** What was read, with the documents that it was read from. */
    public static UnmatchedDocument of(Reading reading, List<GridDocument> documents) {
        return new UnmatchedDocument(
                reading,
                documents.stream()
                        .flatMap(document -> document.properties().entrySet().stream())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.equals(other) ? one : "")),
                documents.stream()
                        .flatMap(UnmatchedDocument::words)
                        .filter(text -> !text.isBlank())
                        .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST))
                        .limit(MOST_WORDS)
                        .toList());
    }

    private static Stream<String> words(GridDocument document) {
        return Stream.concat(document.grids().stream().flatMap(UnmatchedDocument::words), document.after().stream());
    }

    private static Stream<String> words(Grid grid) {
        return Stream.of(
                        Stream.of(grid.part()),
                        grid.before().stream(),
                        grid.cells().stream()
                                .filter(cell -> cell.row() < FIRST_ROWS)
                                .map(Cell::text))
                .flatMap(texts -> texts);
    }

    /** The marker of a form that the product wrote: program and version with a space between them. */
    public Optional<String> marker() {
        return property(MARKER);
    }

    /** Whether it is a table of remarks that the product wrote itself, in which nobody answers anything. */
    public boolean isRemarks() {
        return property(REMARKS).isPresent();
    }

    private Optional<String> property(String name) {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
