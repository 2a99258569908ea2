package org.competency.intake.doctor;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.output.ValidateResult;

/** Looks at the database: whether it answers, has the tables, and agrees about the time. Nothing is changed. */
final class DatabaseChecks {

    private static final Duration LATE = Duration.ofSeconds(30);
    private static final long LEAST_PACKET = 16L << 20;

    Diagnosis connection(String name, DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            String found = "%s %s at %s"
                    .formatted(
                            about.getDatabaseProductName(),
                            about.getDatabaseProductVersion(),
                            about.getURL().replaceFirst("[?;].*", ""));
            if (!isMySql(connection)) {
                return Diagnosis.warn(
                        name,
                        found + ": embedded, for one process at a time",
                        "For real work set spring.datasource.url to a MySQL 8 server.");
            }
            return mySql(name, found, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Diagnosis mySql(String name, String found, Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 8) {
            return Diagnosis.fail(name, found, "Use MySQL 8 or newer: older ones cannot skip locked rows.");
        }
        if (number(connection, "SELECT @@max_allowed_packet") < LEAST_PACKET) {
            return Diagnosis.warn(name, found, "Set max_allowed_packet of the server to 16M or more.");
        }
        return Diagnosis.ok(name, found);
    }

    Diagnosis tables(String name, DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor(source))
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns("*:pending")
                .load();
        MigrationInfoService info = flyway.info();
        ValidateResult valid = flyway.validateWithResult();
        if (!valid.validationSuccessful) {
            return Diagnosis.fail(
                    name,
                    "The tables do not fit this version: "
                            + valid.getAllErrorMessages().lines().findFirst().orElse("unknown reason"),
                    "Restore the database that belongs to this version, or install the version that belongs to it.");
        }
        int pending = info.pending().length;
        return pending == 0
                ? Diagnosis.ok(name, "up to date, version " + info.current().getVersion())
                : Diagnosis.warn(
                        name,
                        "%d of %d changes are still to be made".formatted(pending, info.all().length),
                        "Nothing: the next command that works on the database makes them. Back it up before.");
    }

    Diagnosis clock(String name, DataSource source, Instant now) {
        try (Connection connection = source.getConnection()) {
            Duration apart = Duration.between(time(connection), now).abs();
            String found = "the database's clock differs by %d ms".formatted(apart.toMillis());
            return apart.compareTo(LATE) > 0
                    ? Diagnosis.warn(name, found, "Set both clocks by NTP: locks and retries are timed by them.")
                    : Diagnosis.ok(name, found);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Instant time(Connection connection) throws SQLException {
        String query = isMySql(connection)
                ? "SELECT UTC_TIMESTAMP(6)"
                : "SELECT CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS TIMESTAMP)";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String vendor(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return isMySql(connection) ? "mysql" : "h2";
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static boolean isMySql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }
}
