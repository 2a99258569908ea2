package org.competency.intake.extraction.reading;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A file of words that cannot be used. */
public final class VocabularyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    VocabularyException(String file, String fault, @Nullable Throwable cause) {
        super(
                "Cannot read the words of 'reading/%s': %s; correct the file or remove it to use the one shipped."
                        .formatted(file, fault),
                cause);
    }
}
