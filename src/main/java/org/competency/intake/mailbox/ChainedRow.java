package org.competency.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.competency.intake.archive.Sha256;
import org.competency.intake.database.Moments;

/** What of a ledger row never changes, and so is part of the chain. */
record ChainedRow(
        long id,
        String account,
        String folder,
        long uidValidity,
        long uid,
        String sha256,
        long size,
        String extent,
        Instant receivedAt) {

    static ChainedRow of(ResultSet row, int number) throws SQLException {
        return new ChainedRow(
                row.getLong("id"),
                row.getString("account"),
                row.getString("folder"),
                row.getLong("uid_validity"),
                row.getLong("uid"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("extent"),
                Moments.instant(row, "received_at"));
    }

    /** The digest of this row behind {@code previous}; each text has its length before it, so that none runs into the next. */
    String linkedTo(String previous) {
        String canonical = String.join(
                "|",
                previous,
                Long.toString(id),
                measured(account),
                measured(folder),
                Long.toString(uidValidity),
                Long.toString(uid),
                sha256,
                Long.toString(size),
                extent,
                Long.toString(receivedAt.getEpochSecond()));
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String measured(String text) {
        return text.length() + ":" + text;
    }
}
