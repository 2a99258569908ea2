/**
 * Reads one IMAP folder in batches and hands each batch to the ledger before the mailbox learns about it. Everything
 * that depends on the IMAP provider is in one class here.
 */
@NullMarked
package org.competency.intake.mailbox.imap;

import org.jspecify.annotations.NullMarked;
