package org.competency.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;

/**
 * What a ledger row says beyond what never changes in it.
 *
 * @param message key of the row
 * @param content digest over everything else that it says, from the kind to the list of files
 */
record RowState(long message, String status, @Nullable String outcome, String content) {

    private static final List<String> CONTENT = List.of(
            "kind",
            "reason",
            "duplicate_of",
            "message_id",
            "from_address",
            "from_name",
            "subject",
            "in_reply_to",
            "reference_ids",
            "sent_at",
            "may_reply",
            "why_not",
            "attachments",
            "handled_at",
            "purged_at");

    /** The columns of the table {@code message} that {@link #of} reads, as {@code m}. */
    static final String COLUMNS = "m.id, m.status, m.outcome, "
            + CONTENT.stream().map(column -> "m." + column).collect(Collectors.joining(", "));

    static RowState of(ResultSet row, int number) throws SQLException {
        StringBuilder content = new StringBuilder();
        for (String column : CONTENT) {
            content.append(measured(value(row, column))).append('|');
        }
        return new RowState(
                row.getLong("id"),
                row.getString("status"),
                row.getString("outcome"),
                Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** Times and truth values as every database gives them. */
    private static @Nullable String value(ResultSet row, String column) throws SQLException {
        if (column.endsWith("_at")) {
            LocalDateTime time = row.getObject(column, LocalDateTime.class);
            return time == null ? null : time.toString();
        }
        if (column.equals("may_reply")) {
            boolean mayReply = row.getBoolean(column);
            return row.wasNull() ? null : Boolean.toString(mayReply);
        }
        return row.getString(column);
    }

    /** The digest of this state behind {@code previous}. */
    String linkedTo(String previous) {
        String canonical = String.join("|", previous, Long.toString(message), status, String.valueOf(outcome), content);
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String measured(@Nullable String text) {
        return text == null ? "-" : text.length() + ":" + text;
    }
}
