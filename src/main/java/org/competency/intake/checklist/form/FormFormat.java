package org.competency.intake.checklist.form;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that forms are made as. */
public enum FormFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FormFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Media type of such a file. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of the names of such files, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this media type; empty if forms are not made as such files. */
    public static Optional<FormFormat> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
