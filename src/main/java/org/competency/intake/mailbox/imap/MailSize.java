package org.competency.intake.mailbox.imap;

/**
 * A message that waits to be fetched.
 *
 * @param uid UID in the folder
 * @param bytes RFC822.SIZE as the server announces it
 */
record MailSize(long uid, long bytes) {}
