package org.competency.intake.mailbox;

/**
 * What a fetch brought.
 *
 * @param messages new rows in the ledger
 * @param duplicates how many of them have the same bytes as an earlier row
 * @param bytes of all messages fetched
 * @param commands IMAP commands sent after the login
 */
public record Fetched(int messages, int duplicates, long bytes, int commands) {

    /** Nothing was there. */
    public static final Fetched NOTHING = new Fetched(0, 0, 0, 0);

    /** Both together. */
    public Fetched plus(Fetched other) {
        return new Fetched(
                messages + other.messages,
                duplicates + other.duplicates,
                bytes + other.bytes,
                commands + other.commands);
    }
}
