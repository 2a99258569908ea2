package org.competency.intake.mailbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;

/**
 * A row of the ledger as far as it is known when fetched.
 *
 * @param id key of the row
 * @param account name of the mailbox account in the configuration
 * @param folder IMAP folder
 * @param uidValidity UIDVALIDITY of the folder (RFC 3501, 2.3.1.1)
 * @param uid UID in the folder
 * @param sha256 digest of the raw bytes in the archive
 * @param size of the raw bytes
 * @param receivedAt the server's INTERNALDATE: the response clock starts here
 * @param duplicateOf the row that first had the same bytes, or null
 */
public record LedgerMessage(
        long id,
        String account,
        String folder,
        long uidValidity,
        long uid,
        Sha256 sha256,
        long size,
        Instant receivedAt,
        @Nullable Long duplicateOf) {}
