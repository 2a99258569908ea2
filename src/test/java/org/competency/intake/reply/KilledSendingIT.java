package org.competency.intake.reply;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RowLock;
import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/** The product as a process of its own that is killed while it sends a thousand replies, and run again. */
class KilledSendingIT {

    private static final int REPLIES = 1000;
    private static final int KILLED_AT = 437;
    private static final int BATCH = 100;

    @TempDir
    private Path folder;

    @Test
    void givesNobodyTwoMessageIdsAndEverybodyOne() throws IOException {
        MySqlServer.Schema schema = MySqlServer.newSchema();
        MigratedDatabase database = MigratedDatabase.in(schema);
        MessageRows rows = new MessageRows(database);
        for (int i = 1; i <= REPLIES; i++) {
            rows.message(Map.of("outcome", "NO_CHECKLIST", "from_address", "partner" + i + "@partner.example"));
        }
        try (SmtpSink smtp = SmtpSink.takingAll()) {
            Product product = new Product(folder)
                    .on(schema)
                    .with("intake.reply.smtp.port", smtp.port())
                    .with("intake.mailbox.host", "")
                    .with("intake.reply.from.address", "checklists@intake.example");

            killBetweenSmtpAndCommit(product, smtp, schema);
            int before = smtp.connections();
            assertThat(before).as("connections until it was killed").isLessThanOrEqualTo(1 + KILLED_AT / BATCH);

            try (Product.Run run = product.start("run", "--only", "reply")) {
                assertThat(run.end()).as(run.output()).isIn(0, 3);
            }

            assertThat(smtp.connections() - before)
                    .as("connections for the rest")
                    .isLessThanOrEqualTo(1 + (REPLIES - KILLED_AT) / BATCH);
            assertThat(smtp.received())
                    .as("one that nobody can know about is sent again, under its Message-ID")
                    .hasSize(REPLIES + 1);
            assertThat(idsByRecipient(smtp))
                    .hasSize(REPLIES)
                    .allSatisfy(
                            (recipient, ids) -> assertThat(ids).as(recipient).hasSize(1));
        }
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM reply WHERE status = 'SENT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(REPLIES);
    }

    /** The server has said 250, and the row of the reply cannot be written yet. */
    private static void killBetweenSmtpAndCommit(Product product, SmtpSink smtp, MySqlServer.Schema schema) {
        CompletableFuture<RowLock> held = new CompletableFuture<>();
        smtp.afterTaking(taken -> {
            if (smtp.received().size() == KILLED_AT) {
                held.complete(
                        RowLock.on(schema, "SELECT id FROM reply WHERE message_id = ?", taken.header("Message-ID")));
            }
        });
        try (Product.Run run = product.start("run", "--only", "reply")) {
            Awaitility.await("the reply at which it is killed")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> held.isDone() || !run.isAlive());
            assertThat(held).as(run::output).isDone();
            try (RowLock lock = held.join()) {
                lock.killWaiting(run);
            }
        }
    }

    private static Map<String, Set<String>> idsByRecipient(SmtpSink smtp) {
        Map<String, Set<String>> ids = new TreeMap<>();
        smtp.received()
                .forEach(mail -> ids.computeIfAbsent(mail.recipient(), recipient -> new TreeSet<>())
                        .add(mail.header("Message-ID")));
        return ids;
    }
}
