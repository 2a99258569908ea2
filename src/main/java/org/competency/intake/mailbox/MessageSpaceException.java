package org.competency.intake.mailbox;

import java.io.IOException;

/** There is no room to take a large message apart; the message says where and what to do. */
public class MessageSpaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param folder the folder for temporary files
     */
    public MessageSpaceException(String folder, IOException cause) {
        super(
                "Cannot write to the temporary folder '%s': %s; free space or fix its rights, and release the message."
                        .formatted(folder, cause),
                cause);
    }
}
