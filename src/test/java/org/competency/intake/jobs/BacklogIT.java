package org.competency.intake.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.support.ChecklistDocuments;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.ImapWire;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backlog of a hundred thousand messages through the whole job with a heap of 256 MB, and what a thousand further ones cost
 * before and after it. Takes long: {@code ./mvnw -Pscale verify}, with {@code -Dscale.messages=} for another size.
 */
@EnabledIfSystemProperty(named = "scale", matches = "true")
class BacklogIT {

    private static final int BACKLOG = Integer.getInteger("scale.messages", 100_000);
    private static final int SAMPLE = 1_000;
    private static final int SAMPLES = 3;

    /** One in so many has a checklist attached, the others ask a question; all are answered. */
    private static final int CHECKLIST_EVERY = 50;

    @TempDir
    private Path folder;

    private final List<byte[]> documents = new ArrayList<>();
    private int delivered;

    @Test
    void theSizeOfTheTablesHardlyMatters() throws Exception {
        for (int i = 0; i < 10; i++) {
            documents.add(ChecklistDocuments.halfAnswered("Partner " + i));
        }
        MySqlServer.Schema schema = MySqlServer.newSchema();
        try (DovecotServer mailbox = DovecotServer.start();
                ImapWire wire = ImapWire.to(mailbox);
                SmtpSink smtp = SmtpSink.takingAll()) {
            smtp.onlyCount();
            double small;
            double large;
            try (StartedIntake intake = StartedIntake.in(folder)
                    .on(schema)
                    .reading(mailbox, mailbox.port())
                    .answering(smtp)
                    .with("intake.reply.caps.total", 1_000_000)
                    .start()) {
                sample(intake, mailbox);
                small = best(intake, mailbox);
                backlog(schema, mailbox, wire, smtp);
                sample(intake, mailbox);
                large = best(intake, mailbox);
                assertThat(intake.count("SELECT COUNT(*) FROM message WHERE status <> 'SETTLED'"))
                        .isZero();
                assertThat(intake.count("SELECT COUNT(*) FROM reply WHERE status = 'SENT'"))
                        .isEqualTo(delivered);
                assertThat(smtp.count()).isEqualTo(delivered);
            }
            System.out.printf(
                    "ms a message: %.2f with few in the tables, %.2f with %d: ratio %.2f%n",
                    small, large, delivered, large / small);
            commands(schema);
            assertThat(large / small).isLessThanOrEqualTo(1.2);
        }
    }

    private void backlog(MySqlServer.Schema schema, DovecotServer mailbox, ImapWire wire, SmtpSink smtp)
            throws Exception {
        int mails = BACKLOG - delivered;
        deliver(mailbox, mails);
        long before = statements(schema);
        long started = System.nanoTime();
        try (Product.Run run = new Product(folder)
                .on(schema)
                .lasting(Duration.ofHours(2))
                .with("intake.mailbox.port", wire.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.reply.smtp.port", smtp.port())
                .with("intake.reply.from.address", "checklists@intake.example")
                .with("intake.reply.caps.total", 1_000_000)
                .heap(256)
                .start("run")) {
            assertThat(run.end()).as(run.output()).isIn(0, 3);
            System.out.println(run.output());
        }
        long statements = statements(schema) - before;
        int commands = wire.commands().size();
        System.out.printf(
                "%d mails with a heap of 256 MB in %d s: %.4f IMAP commands a mail, %.2f SQL statements a mail%n",
                mails,
                Duration.ofNanos(System.nanoTime() - started).toSeconds(),
                (double) commands / mails,
                (double) statements / mails);
        assertThat(commands).isLessThanOrEqualTo((int) (0.15 * mails));
        assertThat(statements).isLessThanOrEqualTo(15L * mails);
    }

    /** What an operator waits for, the start of the process included. */
    private void commands(MySqlServer.Schema schema) {
        Product product = new Product(folder).on(schema).with("intake.mailbox.host", "");
        for (String command : List.of(
                "jobs list",
                "messages list",
                "messages list --waiting",
                "messages list --from @partner77.example",
                "cases list",
                "replies list",
                "report",
                "purge --dry-run",
                "reconcile")) {
            long started = System.nanoTime();
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            product.with("intake.retention.answered", "1d");
            try (Product.Run run = product.start(words.toArray(String[]::new))) {
                assertThat(run.end()).as(run.output()).isIn(0, 3);
            }
            System.out.printf("%-42s %6.1f s%n", command, (System.nanoTime() - started) / 1e9);
        }
    }

    private double best(StartedIntake intake, DovecotServer mailbox) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < SAMPLES; i++) {
            best = Math.min(best, sample(intake, mailbox));
        }
        return best;
    }

    /** Milliseconds a message. */
    private double sample(StartedIntake intake, DovecotServer mailbox) {
        deliver(mailbox, SAMPLE);
        long started = System.nanoTime();
        JobRun run = intake.get(IntakeLauncher.class).run(IntakeStage.all());
        double milliseconds = (System.nanoTime() - started) / 1e6 / SAMPLE;
        assertThat(run.isCompleted()).as(String.valueOf(run.failure())).isTrue();
        System.out.printf("%d in the tables: %.2f ms a message %s%n", delivered, milliseconds, run.steps());
        return milliseconds;
    }

    private void deliver(DovecotServer mailbox, int mails) {
        for (int left = mails; left > 0; left -= SAMPLE) {
            List<byte[]> some = new ArrayList<>();
            for (int i = 0; i < Math.min(SAMPLE, left); i++) {
                some.add(mail(++delivered));
            }
            mailbox.deliver(some);
        }
    }

    private byte[] mail(int number) {
        RawMail mail = RawMail.number(number);
        return number % CHECKLIST_EVERY == 0
                ? mail.attach("self-assessment.docx", documents.get(number / CHECKLIST_EVERY % documents.size()))
                        .bytes()
                : mail.text("Question " + number + ": how do we apply?").bytes();
    }

    private static long statements(MySqlServer.Schema schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                ResultSet row = connection.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
