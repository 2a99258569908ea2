package org.competency.intake.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the history of the ledger page by page to compare it. */
@Repository
class EventRows {

    private static final String EVENTS = """
            SELECT position, message, status, outcome, content, digest FROM ledger_event
             WHERE position > :after ORDER BY position LIMIT :limit
            """;

    /** Every row beside the last event about it. */
    private static final String STATES = "SELECT " + RowState.COLUMNS + """
            , e.status AS event_status, e.outcome AS event_outcome, e.content AS event_content, e.happened_at
              FROM message m
              LEFT JOIN ledger_event e
                ON e.position = (SELECT MAX(l.position) FROM ledger_event l WHERE l.message = m.id)
             WHERE m.id > :after ORDER BY m.id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event and what the row said then. */
    record Event(long position, RowState state, String digest) {
        static Event of(ResultSet row, int number) throws SQLException {
            return new Event(
                    row.getLong("position"),
                    new RowState(
                            row.getLong("message"),
                            row.getString("status"),
                            row.getString("outcome"),
                            row.getString("content")),
                    row.getString("digest"));
        }
    }

    /**
     * A row as it is.
     *
     * @param recorded what it said when the intake last changed it; null if the intake never did
     * @param recordedAt when that was
     */
    record Compared(
            RowState now,
            @Nullable RowState recorded,
            @Nullable LocalDateTime recordedAt) {

        static Compared of(ResultSet row, int number) throws SQLException {
            RowState now = RowState.of(row, number);
            String status = row.getString("event_status");
            return new Compared(
                    now,
                    status == null
                            ? null
                            : new RowState(
                                    now.message(),
                                    status,
                                    row.getString("event_outcome"),
                                    row.getString("event_content")),
                    row.getObject("happened_at", LocalDateTime.class));
        }
    }

    List<Event> events(long after, int limit) {
        return jdbc.sql(EVENTS)
                .param("after", after)
                .param("limit", limit)
                .query(Event::of)
                .list();
    }

    List<Compared> rows(long after, int limit) {
        return jdbc.sql(STATES)
                .param("after", after)
                .param("limit", limit)
                .query(Compared::of)
                .list();
    }
}
