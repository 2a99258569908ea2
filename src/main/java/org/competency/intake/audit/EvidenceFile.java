package org.competency.intake.audit;

import java.time.Instant;

/**
 * A file that a partner sent for a finding of an audit.
 *
 * @param finding number of the finding; 0: which one is for a person to say
 * @param message ledger row of the mail that brought it
 * @param path number of its part in the mail; "" if the mail itself is the evidence
 * @param name as given by the sender, for display only; "" without one
 * @param mediaType detected from the content
 * @param size in bytes
 * @param sha256 of its bytes, 64 hex digits
 * @param sender address of whoever sent it
 * @param receivedAt when the mail server received it
 * @param why how the finding was told, such as {@code its subject names finding 2}
 */
public record EvidenceFile(
        int finding,
        long message,
        String path,
        String name,
        String mediaType,
        long size,
        String sha256,
        String sender,
        Instant receivedAt,
        String why) {}
