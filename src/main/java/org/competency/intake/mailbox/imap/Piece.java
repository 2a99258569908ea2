package org.competency.intake.mailbox.imap;

import java.time.Instant;

/**
 * A part of a message, as the server gave it.
 *
 * @param bytes what came; empty behind the end of the message
 * @param last whether this is all that is left, because the server hands over whole messages only
 * @param size RFC822.SIZE as the server announces it
 * @param receivedAt INTERNALDATE
 */
record Piece(byte[] bytes, boolean last, long size, Instant receivedAt) {}
