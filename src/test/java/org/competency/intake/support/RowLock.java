package org.competency.intake.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;

import org.competency.intake.support.MySqlServer.Schema;

/**
 * Holds rows of a MySQL database, so that whoever wants to write them stands still in the middle of its transaction. That is
 * how a test stops the product at an exact place without slowing it down elsewhere.
 */
public final class RowLock implements AutoCloseable {

    private static final String WAITING = """
            SELECT p.id FROM information_schema.innodb_trx t
              JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
             WHERE t.trx_state = 'LOCK WAIT' AND p.db = ?
            """;

    /** InnoDB renews this table only if nobody has asked for a tenth of a second. */
    private static final Duration MORE_THAN_THE_SERVER_CACHES = Duration.ofMillis(150);

    private final Connection holder;
    private final Connection observer;

    private RowLock(Connection holder, Connection observer) {
        this.holder = holder;
        this.observer = observer;
    }

    /** Locks the rows that {@code query} selects, one at least. */
    public static RowLock on(Schema schema, String query, Object... parameters) {
        // a stricter isolation would lock the gaps beside the rows too
        return on(schema, Connection.TRANSACTION_READ_COMMITTED, true, query, parameters);
    }

    /** Locks a table without rows, so that nobody can insert the first one. */
    public static RowLock onEmpty(Schema schema, String table) {
        return on(schema, Connection.TRANSACTION_REPEATABLE_READ, false, "SELECT * FROM " + table);
    }

    private static RowLock on(Schema schema, int isolation, boolean rowNeeded, String query, Object... parameters) {
        try {
            Connection holder = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
            holder.setTransactionIsolation(isolation);
            holder.setAutoCommit(false);
            try (PreparedStatement statement = holder.prepareStatement(query + " FOR UPDATE")) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next() != rowNeeded) {
                        throw new AssertionError((rowNeeded ? "No row: " : "There are rows: ") + query);
                    }
                }
            }
            return new RowLock(holder, DriverManager.getConnection(schema.url(), schema.user(), schema.password()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock " + query, e);
        }
    }

    /** Returns when the product stands still because of this lock. */
    public void awaitWaiting(Product.Run run) {
        Awaitility.await("the product waits for the locked row")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(MORE_THAN_THE_SERVER_CACHES)
                .until(() -> {
                    if (!run.isAlive()) {
                        throw new AssertionError(
                                "The product ended before it came to the locked row:\n" + run.output());
                    }
                    return !waiting().isEmpty();
                });
    }

    /** Kills the product when it stands still, and ends its statement too: the server would carry it out all the same. */
    public void killWaiting(Product.Run run) {
        awaitWaiting(run);
        run.kill();
        try (Statement statement = observer.createStatement()) {
            for (long session : waiting()) {
                statement.execute("KILL " + session);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot end the sessions of the killed product", e);
        }
    }

    private List<Long> waiting() throws SQLException {
        List<Long> sessions = new ArrayList<>();
        try (PreparedStatement statement = observer.prepareStatement(WAITING)) {
            statement.setString(1, observer.getCatalog());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sessions.add(row.getLong(1));
                }
            }
        }
        return sessions;
    }

    @Override
    public void close() {
        try (holder;
                observer) {
            holder.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot release the lock", e);
        }
    }
}
