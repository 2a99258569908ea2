package org.competency.intake.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import javax.sql.DataSource;

/** Asks the database for an answer. */
final class DatabaseProbe {

    static final String PART = "database";
    private static final int LONGEST_SECONDS = 10;

    private final DataSource dataSource;

    DatabaseProbe(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Why it does not answer; empty if it does. The wait is bounded by the pool and by the statement. */
    Optional<String> failure() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LONGEST_SECONDS);
            statement.execute("SELECT 1");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(cause(e));
        }
    }

    private static String cause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason was given")
                .strip();
    }

    static PartHealth up() {
        return PartHealth.up(PART, "It answers.").onThisMachine();
    }

    static PartHealth down(String why) {
        return PartHealth.down(
                        PART,
                        "The database does not answer: " + why + ".",
                        "Start it, or check spring.datasource.url; nothing is lost, the intake goes on by itself.")
                .onThisMachine();
    }
}
