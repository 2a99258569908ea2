package org.competency.intake.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets one job run at a time, on however many machines. The lock is a row lock in an open transaction on a connection of
 * its own, so it ends with the process that holds it, even if that was killed: no lease to wait for. Where a whole machine
 * falls silent, the server ends the connection after a while ({@link KeptAlive}). Spring Batch itself does not keep two
 * restarts of one instance apart (spring-batch issue 5397).
 */
@Component
public class LaunchLock {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchLock.class);
    private static final String CLAIM = "SELECT name FROM launch_lock WHERE name = ? FOR UPDATE NOWAIT";
    private static final String NAME = "intake";

    private final DataSource dataSource;
    private final Duration silence;
    private final Duration ping;

    @Autowired
    LaunchLock(DataSource dataSource) {
        this(dataSource, Duration.ofMinutes(2), Duration.ofSeconds(30));
    }

    /** Lost after {@code silence}, which is broken every {@code ping}. */
    LaunchLock(DataSource dataSource, Duration silence, Duration ping) {
        this.dataSource = dataSource;
        this.silence = silence;
        this.ping = ping;
    }

    /**
     * Runs {@code work} while holding the lock.
     *
     * @throws JobLockedException at once if somebody else holds it
     */
    public <T> T holding(Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            claim(connection);
            KeptAlive kept = KeptAlive.of(connection, silence, ping);
            try {
                return work.get();
            } finally {
                kept.close();
                release(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot use the launch lock in the database: " + e.getMessage(), e);
        }
    }

    /** A lock that ended with its connection needs no release; the steps bear a second run beside them. */
    private static void release(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.atWarn().addKeyValue("error", e.getMessage()).log("The launch lock was lost during the run");
        }
    }

    /** Whether nobody holds the lock, so that no job can be running on this database. */
    public boolean isFree() {
        try {
            return holding(() -> true);
        } catch (JobLockedException e) {
            return false;
        }
    }

    private static void claim(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, NAME);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The table launch_lock has lost its row '" + NAME
                            + "'; put it back with INSERT INTO launch_lock (name) VALUES ('" + NAME + "')");
                }
            }
        } catch (SQLException e) {
            throw new JobLockedException(e);
        }
    }
}
