package org.competency.intake.audit;

import java.time.Instant;
import java.util.List;

/**
 * A mail that may bring evidence.
 *
 * @param message ledger row
 * @param sha256 of the whole mail
 * @param size of the whole mail, in bytes
 * @param receivedAt when the mail server received it
 * @param sender address of its author
 * @param subject one line; "" without one
 * @param text beginning of its text; "" if there is none
 * @param files what is attached
 */
public record EvidenceMail(
        long message,
        String sha256,
        long size,
        Instant receivedAt,
        String sender,
        String subject,
        String text,
        List<File> files) {

    public EvidenceMail {
        files = List.copyOf(files);
    }

    /**
     * A file of the mail.
     *
     * @param path number of its part
     * @param name as given by the sender; "" without one
     * @param mediaType detected from the content
     * @param size in bytes
     * @param sha256 of its bytes
     */
    public record File(String path, String name, String mediaType, long size, String sha256) {}
}
