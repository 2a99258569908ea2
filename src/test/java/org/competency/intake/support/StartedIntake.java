package org.competency.intake.support;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.CompetencyIntakeApplication;

/** The whole application inside the test, with its database in memory unless a server is named. */
public final class StartedIntake implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StartedIntake(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Collects settings. */
    public static Settings in(Path folder) {
        return new Settings(folder);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public long count(String query) {
        return jdbc().sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Settings of an application to start. */
    public static final class Settings {

        private final Map<String, Object> settings = new LinkedHashMap<>();

        private Settings(Path folder) {
            with(
                    "spring.datasource.url",
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE");
            with("intake.archive.directory", folder.resolve("archive"));
            with("intake.report.directory", folder.resolve("reports"));
            with("intake.mailbox.tls", "none");
            with("intake.reply.smtp.tls", "none");
            with("intake.reply.from.address", "checklists@intake.example");
        }

        public Settings with(String setting, Object value) {
            settings.put(setting, value);
            return this;
        }

        public Settings on(MySqlServer.Schema schema) {
            return with("spring.datasource.url", schema.url())
                    .with("spring.datasource.username", schema.user())
                    .with("spring.datasource.password", schema.password());
        }

        /** Reads this mailbox through {@code port}, which may be that of a wire. */
        public Settings reading(ImapServer server, int port) {
            return with("intake.mailbox.host", "127.0.0.1")
                    .with("intake.mailbox.port", port)
                    .with("intake.mailbox.user", server.user())
                    .with("intake.mailbox.password", server.password());
        }

        /** Sends replies here. */
        public Settings answering(SmtpSink smtp) {
            return with("intake.reply.smtp.host", "127.0.0.1").with("intake.reply.smtp.port", smtp.port());
        }

        public StartedIntake start() {
            return new StartedIntake(new SpringApplicationBuilder(CompetencyIntakeApplication.class)
                    .run(settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new)));
        }
    }
}
