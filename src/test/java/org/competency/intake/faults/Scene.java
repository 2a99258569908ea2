package org.competency.intake.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.support.ImapServer;
import org.competency.intake.support.ImapWire;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;

/** A mailbox full of mails, a database, a mail server for the replies, and the product between them. */
final class Scene implements AutoCloseable {

    static final int MAILS = 30;
    static final int BATCH = 10;

    final ImapServer mailbox;
    final ImapWire wire;
    final SmtpSink smtp;
    final MySqlServer.Schema schema;
    final JdbcClient jdbc;
    final Product product;

    private final @Nullable MySqlServer ownDatabase;

    /**
     * Sets the scene.
     *
     * @param ownDatabase a database server of this scene's own; null: that of all tests
     */
    Scene(ImapServer mailbox, @Nullable MySqlServer ownDatabase, Path folder) throws Exception {
        this.mailbox = mailbox;
        this.ownDatabase = ownDatabase;
        this.schema = ownDatabase == null ? MySqlServer.newSchema() : ownDatabase.schema();
        this.wire = ImapWire.to(mailbox);
        this.smtp = SmtpSink.takingAll();
        DriverManagerDataSource database = new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/mysql")
                .load()
                .migrate();
        this.jdbc = JdbcClient.create(database);
        this.product = new Product(folder)
                .on(schema)
                .with("intake.mailbox.port", wire.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.mailbox.batch-messages", BATCH)
                .with("intake.mailbox.poll-interval", "1s")
                .with("intake.mailbox-lease", "3s")
                .with("intake.reply.smtp.port", smtp.port())
                .with("intake.reply.from.address", "checklists@intake.example");
        mailbox.deliver(mails());
    }

    /** Questions of as many partners; each is answered once. */
    private static List<byte[]> mails() {
        List<byte[]> mails = new ArrayList<>();
        for (int number = 1; number <= MAILS; number++) {
            mails.add(RawMail.number(number)
                    .text(("Question " + number + ". ").repeat(200))
                    .bytes());
        }
        return mails;
    }

    /** Runs the product until it has ended by itself without a failure, a few times at most. */
    int runToTheEnd() {
        String last = "";
        for (int attempt = 1; attempt <= 6; attempt++) {
            try (Product.Run run = product.start("run")) {
                int code = run.end();
                if (code == 0 || code == 3) {
                    return attempt;
                }
                last = run.output();
            }
        }
        throw new AssertionError("The product does not recover; its last output:\n" + last);
    }

    /** Starts a process that does nothing but poll. */
    Product.Run startPolling() {
        product.startedBy(PollingApplication.class);
        try {
            return product.start();
        } finally {
            product.startedBy(CompetencyIntakeApplication.class);
        }
    }

    void restartDatabase() {
        Objects.requireNonNull(ownDatabase, "a database of its own").restart();
    }

    long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    /** What there is in the end, in figures. */
    Result result(String server, Fault fault, String note) {
        Set<String> answers = new HashSet<>();
        Set<String> answered = new HashSet<>();
        smtp.received().forEach(reply -> {
            answers.add(reply.header("Message-ID"));
            answered.add(reply.header("In-Reply-To"));
        });
        return new Result(
                fault,
                server,
                (int) count("SELECT COUNT(*) FROM message WHERE duplicate_of IS NULL"),
                (int) count("SELECT COUNT(*) FROM message WHERE duplicate_of IS NOT NULL"),
                (int) count("SELECT COUNT(*) FROM message WHERE outcome IS NOT NULL AND status = 'SETTLED'"),
                answered.size(),
                answers.size(),
                smtp.received().size(),
                note);
    }

    @Override
    public void close() {
        wire.close();
        smtp.close();
        mailbox.close();
        if (ownDatabase != null) {
            ownDatabase.end();
        }
    }
}
