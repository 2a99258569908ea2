package org.competency.intake.watch.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;
import org.competency.intake.watch.PartHealth;

/** What operators have been told of, for all processes on a database. */
@Repository
class AlertRows {

    /** A trouble that comes back before its end was told goes on as the same one. */
    private static final String RAISE = """
            INSERT INTO alert (trouble, machine, channel, found, todo, raised_at, attempts, next_attempt_at)
            VALUES (:trouble, :machine, :channel, :found, :todo, :now, 0, :now)
            ON DUPLICATE KEY UPDATE found = VALUES(found), todo = VALUES(todo), over_at = NULL
            """;

    private static final String END = """
            UPDATE alert SET over_at = :now, attempts = 0, next_attempt_at = :now
             WHERE trouble = :trouble AND machine = :machine AND channel = :channel AND over_at IS NULL
            """;

    private static final String OPEN = """
            SELECT trouble, machine, channel, found, todo, raised_at, told_at, over_at, attempts, next_attempt_at
              FROM alert WHERE machine IN ('', :machine)
             ORDER BY raised_at, trouble, channel
            """;

    private static final String CLAIM = """
            UPDATE alert SET attempts = attempts + 1, next_attempt_at = :until
             WHERE trouble = :trouble AND machine = :machine AND channel = :channel
               AND attempts = :attempts AND next_attempt_at = :nextAttemptAt
            """;

    private static final String TOLD = """
            UPDATE alert SET told_at = :now, attempts = 0, next_attempt_at = :now
             WHERE trouble = :trouble AND machine = :machine AND channel = :channel
            """;

    private static final String LATER = """
            UPDATE alert SET attempts = :attempts, next_attempt_at = :until
             WHERE trouble = :trouble AND machine = :machine AND channel = :channel
            """;

    /** Unless the trouble has come back meanwhile. */
    private static final String DELETE = """
            DELETE FROM alert
             WHERE trouble = :trouble AND machine = :machine AND channel = :channel AND over_at IS NOT NULL
            """;

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(PartHealth part, String machine, String channel, Instant now) {
        jdbc.sql(RAISE)
                .param("trouble", part.part())
                .param("machine", machine)
                .param("channel", channel)
                .param("found", cut(part.found()))
                .param("todo", cut(part.todo()))
                .param("now", Moments.utc(now))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Those of all processes and of this machine, the oldest first. */
    List<AlertRow> of(String machine) {
        return jdbc.sql(OPEN).param("machine", machine).query(AlertRows::row).list();
    }

    void end(AlertRow row, Instant now) {
        key(END, row).param("now", Moments.utc(now)).update();
    }

    /** Whether this process is the one that tells it; another one may try only after {@code lease}. */
    boolean claim(AlertRow row, Instant now, Duration lease) {
        return key(CLAIM, row)
                        .param("attempts", row.attempts())
                        .param("nextAttemptAt", Moments.utc(row.nextAttemptAt()))
                        .param("until", Moments.utc(now.plus(lease)))
                        .update()
                == 1;
    }

    void told(AlertRow row, Instant now) {
        key(TOLD, row).param("now", Moments.utc(now)).update();
    }

    void later(AlertRow row, int attempts, Instant until) {
        key(LATER, row)
                .param("attempts", attempts)
                .param("until", Moments.utc(until))
                .update();
    }

    void delete(AlertRow row) {
        key(DELETE, row).update();
    }

    private JdbcClient.StatementSpec key(String sql, AlertRow row) {
        return jdbc.sql(sql)
                .param("trouble", row.trouble())
                .param("machine", row.machine())
                .param("channel", row.channel());
    }

    private static AlertRow row(ResultSet row, int number) throws SQLException {
        return new AlertRow(
                row.getString("trouble"),
                row.getString("machine"),
                row.getString("channel"),
                row.getString("found"),
                row.getString("todo"),
                Moments.instant(row, "raised_at"),
                Moments.instantOrNull(row, "told_at"),
                Moments.instantOrNull(row, "over_at"),
                row.getInt("attempts"),
                Moments.instant(row, "next_attempt_at"));
    }
}
