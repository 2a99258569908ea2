package org.competency.intake.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;
import org.competency.intake.database.Moments;

/** Maps result rows of the table {@code message} to records. */
final class LedgerRows {

    private LedgerRows() {}

    static LedgerMessage message(ResultSet row, int number) throws SQLException {
        return new LedgerMessage(
                row.getLong("id"),
                row.getString("account"),
                row.getString("folder"),
                row.getLong("uid_validity"),
                row.getLong("uid"),
                new Sha256(row.getString("sha256")),
                row.getLong("size_bytes"),
                Moments.instant(row, "received_at"),
                row.getObject("duplicate_of", Long.class));
    }

    static LedgerRow row(ResultSet row, int number) throws SQLException {
        return new LedgerRow(
                row.getLong("id"),
                row.getString("account"),
                row.getString("folder"),
                row.getLong("uid_validity"),
                row.getLong("uid"),
                new Sha256(row.getString("sha256")),
                row.getLong("size_bytes"),
                FetchedMail.Extent.valueOf(row.getString("extent")),
                Moments.instant(row, "received_at"),
                Moments.instant(row, "fetched_at"),
                MessageStatus.valueOf(row.getString("status")),
                constant(MessageKind.class, row.getString("kind")),
                constant(Outcome.class, row.getString("outcome")),
                row.getString("reason"),
                row.getObject("duplicate_of", Long.class),
                row.getString("message_id"),
                row.getString("from_address"),
                row.getString("from_name"),
                row.getString("subject"),
                row.getString("in_reply_to"),
                row.getString("reference_ids"),
                Moments.instantOrNull(row, "sent_at"),
                row.getObject("may_reply", Boolean.class),
                row.getString("why_not"),
                row.getString("attachments"),
                Moments.instantOrNull(row, "handled_at"),
                Moments.instantOrNull(row, "purged_at"),
                Moments.instant(row, "updated_at"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
