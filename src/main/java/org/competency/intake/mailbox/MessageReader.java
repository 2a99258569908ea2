package org.competency.intake.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import org.springframework.core.io.Resource;

import org.competency.intake.mailbox.mime.GatedMessageReader;
import org.competency.intake.mailbox.mime.ReadingLimits;

/** Looks into raw messages. Whatever the bytes are, reading ends soon, in bounded memory, and with a result. */
public interface MessageReader {

    /**
     * The one that the product uses.
     *
     * @param ownDomains domains of our own Message-IDs, whose messages are never answered
     */
    static MessageReader standard(Set<String> ownDomains) {
        return new GatedMessageReader(ReadingLimits.STANDARD, ownDomains);
    }

    /**
     * Parses and classifies one message.
     *
     * @param raw the message as fetched (RFC 5322)
     */
    ParsedMessage read(byte[] raw);

    /**
     * As {@link #read}, for a message that should not be held in memory: its large parts stand in files until it is closed.
     *
     * @throws MessageSpaceException if there is no room for them
     * @throws UncheckedIOException if the message cannot be read
     */
    default OpenMessage open(Resource raw) {
        try {
            return new OpenMessage(read(raw.getContentAsByteArray()), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the message", e);
        }
    }
}
