package org.competency.intake.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an otherwise idle connection to MySQL alive, and has the server end it soon after it falls silent: a machine without
 * power closes no connection, and by default the server would keep its locks for eight hours. Other databases are embedded.
 */
final class KeptAlive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAlive.class);

    private final Connection connection;
    private final @Nullable Runnable end;

    private KeptAlive(Connection connection, @Nullable Runnable end) {
        this.connection = connection;
        this.end = end;
    }

    static KeptAlive of(Connection connection, Duration silence, Duration ping) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("MySQL")) {
            return new KeptAlive(connection, null);
        }
        execute(connection, "SET SESSION wait_timeout = " + Math.max(1, silence.toSeconds()));
        ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "launch-lock");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> pinging = pings.scheduleWithFixedDelay(
                () -> ping(connection), ping.toMillis(), ping.toMillis(), TimeUnit.MILLISECONDS);
        return new KeptAlive(connection, () -> {
            pinging.cancel(true);
            pings.shutdownNow();
        });
    }

    private static void ping(Connection connection) {
        try {
            execute(connection, "SELECT 1");
        } catch (SQLException e) {
            LOG.debug("The connection of the launch lock is gone", e);
        }
    }

    /** The connection goes back to the pool as it came. */
    @Override
    public void close() {
        if (end == null) {
            return;
        }
        end.run();
        try {
            execute(connection, "SET SESSION wait_timeout = DEFAULT");
        } catch (SQLException e) {
            LOG.debug("The connection of the launch lock is gone; the pool makes another one", e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
