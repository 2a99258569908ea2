package org.competency.intake.serve;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.support.ChecklistDocuments;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.ImapServer;
import org.competency.intake.support.ImapWire;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code serve} as a process of its own, against a real database and mail servers. */
class ServeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int JOBS_OF_A_NIGHT = 6;
    private static final String LAST_OF_A_NIGHT = "purge";
    private static final ZoneId OFFICE = ZoneId.of("America/Los_Angeles");

    @TempDir
    private Path folder;

    private ImapServer mailbox;
    private ImapWire wire;
    private SmtpSink partners;
    private SmtpSink operators;
    private Webhook webhook;

    @BeforeEach
    void startServers() throws Exception {
        mailbox = GreenMailServer.start();
        wire = ImapWire.to(mailbox);
        partners = SmtpSink.takingAll();
        operators = SmtpSink.takingAll();
        webhook = Webhook.start();
    }

    @AfterEach
    void stopServers() {
        wire.close();
        mailbox.close();
        partners.close();
        operators.close();
        webhook.close();
    }

    private Product product(MySqlServer.Schema schema) {
        return new Product(folder)
                .on(schema)
                .with("intake.mailbox.port", wire.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.mailbox.poll-interval", "1s")
                .with("intake.mailbox-lease", "2s")
                .with("intake.reply.smtp.port", partners.port())
                .with("intake.reply.from.address", "checklists@intake.example")
                .with("intake.serve.check", "200ms")
                .with("intake.serve.interval", "2s")
                .with("intake.serve.retry", "500ms")
                .with("intake.serve.dead-after", "2s")
                .with("intake.watch.interval", "300ms")
                .with("intake.watch.failing-after", "1s")
                .with("intake.alerts.hold", "0s")
                .with("intake.alerts.webhook", webhook.url())
                .with("intake.alerts.mail.host", "127.0.0.1")
                .with("intake.alerts.mail.port", operators.port())
                .with("intake.alerts.mail.tls", "none")
                .with("intake.alerts.mail.from", "intake@office.example")
                .with("intake.alerts.mail.to", "operators@office.example")
                .with("spring.datasource.hikari.connection-timeout", 2000);
    }

    @Test
    void answersMailByItselfTellsHowItIsAndEndsWithZero() {
        mailbox.deliver(mails(1, 4));
        try (Served served = Served.start(product(MySqlServer.newSchema()))) {
            awaitReplies(4);
            mailbox.deliver(mails(5, 6));
            awaitReplies(6);

            Awaitility.await("the watch has seen all")
                    .atMost(PATIENCE)
                    .until(() -> served.metric("intake_replies_sent_today ") == 6
                            && served.stateOf("mailbox main").equals("UP"));
            HttpResponse<String> health = served.get("health");
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(served.stateOf("database")).isEqualTo("UP");
            assertThat(served.stateOf("mail server")).isEqualTo("UP");
            assertThat(served.stateOf("archive")).isEqualTo("UP");
            assertThat(served.metric("intake_mailbox_fetched_timestamp_seconds{mailbox=\"main\"}"))
                    .isGreaterThan(1_700_000_000);
            assertThat(served.metric("intake_messages_today{outcome=\"submission\"}"))
                    .isEqualTo(1);
            assertThat(served.metric("intake_step_seconds_count{step=\"readMessages\"}"))
                    .isPositive();
            assertThat(served.metric("intake_parser_files_total")).isEqualTo(1);
            assertThat(served.get("").body())
                    .contains("Parts", "mailbox main", "6 messages")
                    .doesNotContain("partner1.example", "Partner 1", "Self-Assessment");
            assertThat(served.get("nothing").statusCode()).isEqualTo(404);

            assertThat(served.stop()).as(served.run().output()).isZero();
            assertThat(webhook.received()).isEmpty();
            assertThat(operators.received()).isEmpty();
        }
    }

    @Test
    void tellsOperatorsOnceOfAMailboxThatFailsAndOnceWhenItIsBack() {
        Product product = product(MySqlServer.newSchema());
        try (Served served = Served.start(product);
                Served second = Served.start(product)) {
            Awaitility.await("the mailbox is read")
                    .atMost(PATIENCE)
                    .until(() -> served.stateOf("mailbox main").equals("UP")
                            && second.stateOf("mailbox main").equals("UP"));

            wire.down();
            Awaitility.await("both see it down and operators are told")
                    .atMost(PATIENCE)
                    .until(() -> served.get("health").statusCode() == 503
                            && second.get("health").statusCode() == 503
                            && webhook.received().size() == 1
                            && operators.received().size() == 1);
            assertThat(served.stateOf("mailbox main")).isEqualTo("DOWN");
            assertThat(webhook.received().get(0))
                    .contains("\"event\":\"TROUBLE\"", "\"trouble\":\"mailbox main\"", "Mail waits there");
            assertThat(operators.received().get(0).header("Subject")).endsWith("Trouble: mailbox main");
            assertThat(operators.received().get(0).header("Auto-Submitted")).isEqualTo("auto-generated");

            mailbox.deliver(mails(1, 1));
            wire.back();
            Awaitility.await("it is over")
                    .atMost(PATIENCE)
                    .until(() -> served.get("health").statusCode() == 200
                            && webhook.received().size() == 2
                            && operators.received().size() == 2);
            assertThat(webhook.received().get(1)).contains("\"event\":\"OVER\"");
            awaitReplies(1);
            assertThat(served.stop()).as(served.run().output()).isZero();
            assertThat(second.stop()).as(second.run().output()).isZero();
            assertThat(webhook.received()).hasSize(2);
            assertThat(operators.received()).hasSize(2);
        }
    }

    @Test
    void twoProcessesShareTheWorkAndTheOtherGoesOnWhenOneIsKilled() throws Exception {
        MySqlServer.Schema schema = MySqlServer.newSchema();
        LocalDate due = new NightlySchedule(LocalTime.of(2, 0), OFFICE).dateDueSince(Instant.now());
        try (StartedIntake before = StartedIntake.in(folder)
                .on(schema)
                .with(
                        "intake.checklists.directory",
                        Path.of("config/checklists").toAbsolutePath())
                .start()) {
            before.get(IntakeLauncher.class).nightly(due.minusDays(2));
        }
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
        Product product = product(schema);
        try (Product.Run starting = product.start("serve", "--port", "0");
                Served second = Served.start(product);
                Served first = Served.of(starting)) {
            assertThat(first.run().output() + second.run().output())
                    .contains("missed and made up for now: " + due.minusDays(1) + ", " + due);
            Awaitility.await("the nights that were missed are done")
                    .atMost(PATIENCE)
                    .until(() -> nights(jdbc, "COMPLETED").contains(due + " " + LAST_OF_A_NIGHT + " 1"));
            assertThat(folder.resolve("reports/intake-" + due + ".html")).isNotEmptyFile();
            mailbox.deliver(mails(1, 3));
            awaitReplies(3);

            Served reader = reader(jdbc).contains("process " + pid(first)) ? first : second;
            Served other = reader == first ? second : first;
            reader.run().kill();
            mailbox.deliver(mails(4, 6));
            awaitReplies(6);

            assertThat(other.get("health").statusCode()).isEqualTo(200);
            assertThat(other.stop()).as(other.run().output()).isZero();
            assertThat(nights(jdbc, "%"))
                    .as("each job once for each date")
                    .isEqualTo(nights(jdbc, "COMPLETED"))
                    .allSatisfy(night -> assertThat(night).endsWith(" 1"))
                    .contains(due.minusDays(1) + " intake 1", due.minusDays(1) + " report 1", due + " report 1")
                    .hasSize(3 * JOBS_OF_A_NIGHT);
            assertThat(partners.received().stream()
                            .map(reply -> reply.header("Message-ID"))
                            .distinct())
                    .hasSize(6);
        }
    }

    @Test
    void goesOnByItselfWhenTheDatabaseWasAway() throws Exception {
        MySqlServer database = MySqlServer.own().orElseThrow();
        try (Served served = Served.start(product(database.schema()))) {
            mailbox.deliver(mails(1, 1));
            awaitReplies(1);

            database.stop();
            Awaitility.await("it says that the database is away, and operators are told")
                    .atMost(PATIENCE)
                    .until(() -> served.get("health").statusCode() == 503
                            && served.stateOf("database").equals("DOWN")
                            && webhook.received().size() == 1
                            && operators.received().size() == 1);
            assertThat(webhook.received().get(0)).contains("\"trouble\":\"database\"");
            mailbox.deliver(mails(2, 2));

            database.startAgain();
            awaitReplies(2);
            Awaitility.await("it is over")
                    .atMost(PATIENCE)
                    .until(() -> served.get("health").statusCode() == 200
                            && webhook.received().size() == 2
                            && operators.received().size() == 2);
            assertThat(served.stop()).as(served.run().output()).isZero();
            assertThat(served.run().output()).doesNotContain("\tat ");
        } finally {
            database.end();
        }
    }

    private static String reader(JdbcClient jdbc) {
        return jdbc.sql("SELECT seen_by FROM mailbox_watch").query(String.class).single();
    }

    private static String pid(Served served) {
        return served.run().output().replaceFirst("(?s).*serves as process (\\d+)\\..*", "$1");
    }

    /** Date, job and how many executions of it have such a status. */
    private static List<String> nights(JdbcClient jdbc, String status) {
        return jdbc.sql("""
                        SELECT CONCAT(d.PARAMETER_VALUE, ' ', i.JOB_NAME, ' ', COUNT(*)) AS night
                          FROM BATCH_JOB_INSTANCE i
                          JOIN BATCH_JOB_EXECUTION e ON e.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID
                          JOIN BATCH_JOB_EXECUTION_PARAMS d
                            ON d.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND d.PARAMETER_NAME = 'date'
                         WHERE e.STATUS LIKE :status
                         GROUP BY d.PARAMETER_VALUE, i.JOB_NAME
                         ORDER BY d.PARAMETER_VALUE, i.JOB_NAME
                        """).param("status", status).query(String.class).list();
    }

    private void awaitReplies(int count) {
        Awaitility.await(count + " replies")
                .atMost(PATIENCE)
                .until(() -> partners.received().size() >= count);
        assertThat(partners.received()).hasSize(count);
    }

    /** The first has a checklist, the others a question. */
    private static List<byte[]> mails(int from, int until) {
        return IntStream.rangeClosed(from, until)
                .mapToObj(number -> number == 1
                        ? RawMail.number(number)
                                .attach("self-assessment.docx", ChecklistDocuments.halfAnswered("Partner " + number))
                                .bytes()
                        : RawMail.number(number)
                                .text("A question, number " + number)
                                .bytes())
                .toList();
    }
}
