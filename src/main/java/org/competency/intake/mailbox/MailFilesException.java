package org.competency.intake.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with messages could not be read; what was recorded before stays recorded. */
public class MailFilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailFilesException(Path file, IOException cause) {
        super(
                Files.exists(file)
                        ? "Cannot read messages from '%s': %s; correct it and run again, what was taken is not taken twice."
                                .formatted(file, cause)
                        : "There is no file or folder '%s' to take messages from.".formatted(file),
                cause);
    }
}
