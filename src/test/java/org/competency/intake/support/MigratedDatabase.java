package org.competency.intake.support;

import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A fresh database with the tables of the product, and the means to use it. */
public final class MigratedDatabase {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final PlatformTransactionManager transactions;

    private MigratedDatabase(DataSource dataSource, String vendor) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new NamedParameterJdbcTemplate(dataSource);
        this.transactions = new DataSourceTransactionManager(dataSource);
    }

    /** In memory, as embedded by default. */
    public static MigratedDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE";
        return new MigratedDatabase(pool(url, "sa", ""), "h2");
    }

    /** A schema of the MySQL server of the tests. */
    public static MigratedDatabase mySql() {
        return in(MySqlServer.newSchema());
    }

    /** A schema that others use too. */
    public static MigratedDatabase in(MySqlServer.Schema schema) {
        return new MigratedDatabase(pool(schema.url(), schema.user(), schema.password()), "mysql");
    }

    private static DataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public NamedParameterJdbcTemplate batches() {
        return batches;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }
}
