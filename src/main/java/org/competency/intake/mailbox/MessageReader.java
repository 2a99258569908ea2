package org.competency.intake.mailbox;

/** Looks into raw messages. Whatever the bytes are, reading ends soon, in bounded memory, and with a result. */
public interface MessageReader {

    /** The one that the product uses. */
    static MessageReader standard() {
        throw new IllegalStateException("not there yet");
    }

    /**
     * Parses and classifies one message.
     *
     * @param raw the message as fetched (RFC 5322)
     */
    ParsedMessage read(byte[] raw);
}
