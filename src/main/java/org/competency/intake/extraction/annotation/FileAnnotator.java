package org.competency.intake.extraction.annotation;

import java.io.IOException;
import java.util.Set;

import org.competency.intake.extraction.grid.UnreadableException;

/**
 * Writes comments into docx and xlsx files. Works on files that a forked process has read before; still nothing in them is
 * believed: sizes are counted while parts are unpacked, and what is not as expected ends the work.
 */
public final class FileAnnotator {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Set<String> DOCUMENTS = Set.of(WORD + "document", WORD + "template");
    private static final Set<String> WORKBOOKS = Set.of(EXCEL + "sheet", EXCEL + "template");

    private final int mostRemarks;

    /**
     * Sets the bounds.
     *
     * @param mostRemarks a file with more is easier to work through as a list
     */
    public FileAnnotator(int mostRemarks) {
        this.mostRemarks = mostRemarks;
    }

    /** Whether files of this type can carry comments at their cells. */
    public static boolean takes(String mediaType) {
        return DOCUMENTS.contains(mediaType) || WORKBOOKS.contains(mediaType);
    }

    /**
     * The file with comments.
     *
     * @param file its bytes, which are left alone
     * @param mediaType detected from its content
     * @throws NotAnnotatedException if it is of another type, signed, damaged or too large, or holds macros
     */
    public byte[] annotate(byte[] file, String mediaType, Annotations annotations) {
        if (!takes(mediaType)) {
            throw new NotAnnotatedException("Files of the type '%s' carry no comments".formatted(mediaType));
        }
        if (annotations.remarks().size() > mostRemarks) {
            throw new NotAnnotatedException("%d remarks are more than %d"
                    .formatted(annotations.remarks().size(), mostRemarks));
        }
        try (OfficePackage parts = OfficePackage.open(file)) {
            if (DOCUMENTS.contains(mediaType)) {
                new DocumentAnnotation(parts, annotations).write();
            } else {
                new WorkbookAnnotation(parts, annotations).write();
            }
            annotations.properties().forEach((name, value) -> CustomProperties.put(parts, name, value));
            return parts.write();
        } catch (IOException | UnreadableException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new NotAnnotatedException("The package is not as expected: " + e.getMessage(), e);
        }
    }
}
