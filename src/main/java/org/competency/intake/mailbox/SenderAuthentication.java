package org.competency.intake.mailbox;

import java.nio.charset.StandardCharsets;

import org.competency.intake.mailbox.mime.AuthenticationResults;

/** What our own mail server found out about whether a mail comes from the domain of its author (RFC 8601). */
public enum SenderAuthentication {
    /** DMARC passed, or DKIM or SPF passed for the domain of the author. */
    PASS,
    /** DMARC failed. */
    FAIL,
    /** Our server says nothing about it, or none of ours is configured. */
    UNKNOWN;

    /**
     * Reads the topmost Authentication-Results field, which only our own server may have put there.
     *
     * @param raw the message as fetched
     * @param authservId the name under which our server writes; blank: nothing is known
     */
    public static SenderAuthentication of(byte[] raw, String authservId) {
        if (authservId.isBlank()) {
            return UNKNOWN;
        }
        // the header alone, as far as any header goes
        int length = Math.min(raw.length, 256 << 10);
        return AuthenticationResults.of(new String(raw, 0, length, StandardCharsets.ISO_8859_1), authservId.strip());
    }
}
