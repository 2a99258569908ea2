package org.competency.intake.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.competency.intake.support.ChecklistDocuments;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.ImapServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.RowLock;
import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The product as a process of its own, killed without warning at four places and run again. The places are exact: a row that
 * the test holds lets the product stand still in the middle of the transaction in question.
 */
class KilledRunIT {

    private static final int MAILS = 200;
    private static final int CHECKLISTS = 24;
    private static final int REPLIES_BEFORE_THE_KILL = 17;

    @TempDir
    private Path folder;

    private ImapServer mailbox;
    private SmtpSink smtp;
    private MySqlServer.Schema schema;
    private JdbcClient jdbc;
    private Product product;

    @BeforeEach
    void startServers() throws Exception {
        mailbox = GreenMailServer.start();
        mailbox.deliver(mails());
        smtp = SmtpSink.takingAll();
        schema = MySqlServer.newSchema();
        jdbc = JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
        product = new Product(folder)
                .on(schema)
                .with("intake.mailbox.port", mailbox.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.mailbox.batch-messages", 20)
                .with("intake.reply.smtp.port", smtp.port())
                .with("intake.reply.from.address", "checklists@intake.example");
    }

    @AfterEach
    void stopServers() {
        mailbox.close();
        smtp.close();
    }

    @Test
    void losesNothingAndAnswersNothingTwiceWhereverItIsKilled() {
        killWhileFetching();
        killWhileReading();
        killWhileAssessing();
        killBetweenSmtpAndCommit();

        try (Product.Run run = product.start("run")) {
            assertThat(run.end()).as(run.output()).isIn(0, 3);
        }

        assertThat(count("SELECT COUNT(*) FROM message")).isEqualTo(MAILS);
        assertThat(outcomes()).isEqualTo(expectedOutcomes());
        assertThat(count("SELECT COUNT(*) FROM message WHERE status NOT IN ('SETTLED', 'QUARANTINED')"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM submission")).isEqualTo(CHECKLISTS);
        assertThat(count("SELECT COUNT(*) FROM submission WHERE status <> 'ACKNOWLEDGED'"))
                .isZero();
        assertThat(product.archive()).isDirectoryRecursivelyContaining("glob:**/" + anyDigest());
        assertRepliesAreDistinct();
    }

    /** In a later batch: its bytes are archived and its rows written, but not committed. */
    private void killWhileFetching() {
        try (Product.Run run = product.start("run")) {
            Awaitility.await("two batches are recorded")
                    .atMost(Duration.ofMinutes(2))
                    .ignoreExceptions()
                    .until(() -> count("SELECT COUNT(*) FROM message") >= 40);
            try (RowLock lock = RowLock.on(schema, "SELECT account FROM mailbox_cursor")) {
                lock.killWaiting(run);
            }
        }
        assertThat(count("SELECT COUNT(*) FROM message")).isPositive().isLessThan(MAILS);
    }

    /** In the second chunk: the first one is committed. */
    private void killWhileReading() {
        killWhenItWants("SELECT id FROM message WHERE id = ?", "SELECT id FROM message ORDER BY id LIMIT 1 OFFSET 24");
        assertThat(count("SELECT COUNT(*) FROM message")).isEqualTo(MAILS);
        assertThat(count("SELECT COUNT(*) FROM message WHERE status = 'RECEIVED'"))
                .isPositive()
                .isLessThan(MAILS);
    }

    private void killWhileAssessing() {
        killWhenItWants("SELECT id FROM submission WHERE id = ?", "SELECT MIN(id) FROM submission");
        assertThat(count("SELECT COUNT(*) FROM message WHERE status = 'RECEIVED'"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM submission WHERE status = 'READ'"))
                .isEqualTo(CHECKLISTS);
    }

    private void killWhenItWants(String row, String key) {
        try (RowLock lock = RowLock.on(schema, row, count(key));
                Product.Run run = product.start("run")) {
            lock.killWaiting(run);
        }
    }

    /** The server has said 250, and the row of the reply cannot be written yet. */
    private void killBetweenSmtpAndCommit() {
        CompletableFuture<RowLock> held = new CompletableFuture<>();
        smtp.afterTaking(taken -> {
            if (smtp.received().size() == REPLIES_BEFORE_THE_KILL) {
                held.complete(
                        RowLock.on(schema, "SELECT id FROM reply WHERE message_id = ?", taken.header("Message-ID")));
            }
        });
        try (Product.Run run = product.start("run");
                RowLock lock = held.orTimeout(2, TimeUnit.MINUTES).join()) {
            lock.killWaiting(run);
        }
        assertThat(count("SELECT COUNT(*) FROM reply WHERE status = 'SENT'")).isEqualTo(REPLIES_BEFORE_THE_KILL - 1);
    }

    private void assertRepliesAreDistinct() {
        Map<String, TreeSet<String>> idsByMail = new TreeMap<>();
        smtp.received()
                .forEach(reply -> idsByMail
                        .computeIfAbsent(reply.header("In-Reply-To"), mail -> new TreeSet<>())
                        .add(reply.header("Message-ID")));
        assertThat(idsByMail.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        List<String> answered = jdbc.sql(
                        "SELECT message_id FROM message WHERE outcome NOT IN ('DUPLICATE', 'IGNORED', 'BOUNCE')")
                .query(String.class)
                .list();
        assertThat(idsByMail.keySet()).containsExactlyInAnyOrderElementsOf(answered);
        assertThat(count("SELECT COUNT(*) FROM reply WHERE status = 'SENT'")).isEqualTo(answered.size());
        assertThat(smtp.received())
                .as("only the one reply that nobody can know about was repeated, under its Message-ID")
                .hasSize(answered.size() + 1);
    }

    private static List<byte[]> mails() {
        List<byte[]> mails = new ArrayList<>();
        for (int number = 1; number <= MAILS; number++) {
            mails.add(mail(number));
        }
        return mails;
    }

    /** Of 25 mails in turn: three checklists, a letter, a broken file, an absence, a bounce, one twice, questions. */
    private static byte[] mail(int number) {
        RawMail mail = RawMail.number(number);
        return switch (number % 25) {
            case 1, 2, 3 ->
                mail.attach("self-assessment.docx", ChecklistDocuments.halfAnswered("Partner " + number))
                        .bytes();
            case 4 ->
                mail.attach("letter.docx", ChecklistDocuments.letter("Dear office, " + number))
                        .bytes();
            case 5 ->
                mail.attach("cut-off.docx", half(ChecklistDocuments.halfAnswered("Partner " + number)))
                        .bytes();
            case 6 -> mail.header("Auto-Submitted", "auto-replied").bytes();
            case 7 ->
                mail.header("Return-Path", "<>")
                        .header("X-Failed-Recipients", "nobody@partner.example")
                        .bytes();
            case 8 -> mail(number + 1);
            default -> mail.text("A question, number " + number).bytes();
        };
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static Map<String, Long> expectedOutcomes() {
        return Map.of(
                "SUBMISSION", 24L,
                "WRONG_FILE", 8L,
                "UNREADABLE", 8L,
                "IGNORED", 8L,
                "BOUNCE", 8L,
                "DUPLICATE", 8L,
                "NO_CHECKLIST", 136L);
    }

    private Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new TreeMap<>();
        jdbc.sql("SELECT COALESCE(outcome, 'NONE') AS outcome, COUNT(*) AS messages FROM message GROUP BY outcome")
                .query(row -> {
                    outcomes.put(row.getString("outcome"), row.getLong("messages"));
                });
        return outcomes;
    }

    private String anyDigest() {
        return jdbc.sql("SELECT MAX(sha256) FROM message").query(String.class).single();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
