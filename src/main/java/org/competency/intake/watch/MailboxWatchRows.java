package org.competency.intake.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.database.Moments;

/** What is known of fetching from each folder, in whatever process it was done. */
final class MailboxWatchRows {

    private static final String FETCHED = """
            INSERT INTO mailbox_watch (account, folder, fetched_at, failing_since, failure, seen_by, first_at, updated_at)
            VALUES (:account, :folder, :at, NULL, '', :reader, :at, :at)
            ON DUPLICATE KEY UPDATE fetched_at = VALUES(fetched_at), failing_since = NULL, failure = '',
                   seen_by = VALUES(seen_by), updated_at = VALUES(updated_at)
            """;

    private static final String FAILED = """
            INSERT INTO mailbox_watch (account, folder, fetched_at, failing_since, failure, seen_by, first_at, updated_at)
            VALUES (:account, :folder, NULL, :at, :failure, :reader, :at, :at)
            ON DUPLICATE KEY UPDATE failing_since = COALESCE(failing_since, VALUES(failing_since)),
                   failure = VALUES(failure), seen_by = VALUES(seen_by), updated_at = VALUES(updated_at)
            """;

    private static final String ALL = """
            SELECT w.account, w.folder, w.fetched_at, w.failing_since, w.failure, w.seen_by, w.first_at,
                   (SELECT MAX(m.received_at) FROM message m
                     WHERE m.account = w.account AND m.folder = w.folder) AS mail_at
              FROM mailbox_watch w
             ORDER BY w.account, w.folder
            """;

    private static final int LONGEST_FAILURE = 1000;

    private final JdbcClient jdbc;

    MailboxWatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fetched(String account, String folder, String reader, Instant at) {
        row(FETCHED, account, folder, reader, at).update();
    }

    void failed(String account, String folder, String failure, String reader, Instant at) {
        String text = failure.strip();
        row(FAILED, account, folder, reader, at)
                .param("failure", text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE))
                .update();
    }

    private JdbcClient.StatementSpec row(String sql, String account, String folder, String reader, Instant at) {
        return jdbc.sql(sql)
                .param("account", account)
                .param("folder", folder)
                .param("reader", reader)
                .param("at", Moments.utc(at));
    }

    List<MailboxFacts> all() {
        return jdbc.sql(ALL).query(MailboxWatchRows::facts).list();
    }

    private static MailboxFacts facts(ResultSet row, int number) throws SQLException {
        return new MailboxFacts(
                row.getString("account"),
                row.getString("folder"),
                Moments.instantOrNull(row, "fetched_at"),
                Moments.instantOrNull(row, "failing_since"),
                row.getString("failure"),
                Moments.instantOrNull(row, "mail_at"),
                Moments.instant(row, "first_at"),
                row.getString("seen_by"));
    }
}
