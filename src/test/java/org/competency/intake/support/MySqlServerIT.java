package org.competency.intake.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MySqlServerIT {

    @Test
    void migratesAFreshSchemaOfARealServer() throws Exception {
        MySqlServer.Schema schema = MySqlServer.newSchema();

        Flyway.configure()
                .dataSource(schema.url(), schema.user(), schema.password())
                .locations("classpath:db/migration/common", "classpath:db/migration/mysql")
                .load()
                .migrate();

        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT version(), (SELECT count(*) FROM launch_lock)")) {
            assertThat(version.next()).isTrue();
            assertThat(version.getString(1)).startsWith("8.");
            assertThat(version.getInt(2)).isOne();
        }
    }
}
