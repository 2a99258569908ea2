package org.competency.intake.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;

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
                instant(row, "received_at"),
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
                instant(row, "received_at"),
                instant(row, "fetched_at"),
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
                optionalInstant(row, "sent_at"),
                row.getObject("may_reply", Boolean.class),
                row.getString("why_not"),
                row.getString("attachments"),
                optionalInstant(row, "handled_at"),
                optionalInstant(row, "purged_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optionalInstant(row, column), column);
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
