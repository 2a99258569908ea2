package org.competency.intake.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Odd and hostile mails that nobody in this project wrote, through the whole job as a process of its own: each gets one row and
 * one outcome, and only those are answered that may be. Runs where such mails are at hand, in the folder {@code mails/} below the
 * one that the system property {@code intake.corpus} names, by default {@code ../shared/corpus}. Replies end in a sink.
 */
@EnabledIf("areAtHand")
class CorpusMailsIT {

    private static final Path MAILS =
            Path.of(System.getProperty("intake.corpus", "../shared/corpus")).resolve("mails");

    private static final Set<Outcome> UNANSWERED =
            Set.of(Outcome.DUPLICATE, Outcome.BOUNCE, Outcome.IGNORED, Outcome.QUARANTINED);

    private static final String STATE = """
            SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM message), (SELECT MAX(updated_at) FROM message),
                   (SELECT COUNT(*) FROM reply), (SELECT SUM(attempts) FROM reply), (SELECT COUNT(*) FROM submission))
            """;

    @TempDir
    private Path folder;

    private SmtpSink smtp;
    private JdbcClient jdbc;
    private Product product;

    static boolean areAtHand() {
        return Files.isDirectory(MAILS);
    }

    @BeforeEach
    void prepare() throws IOException {
        MySqlServer.Schema schema = MySqlServer.newSchema();
        smtp = SmtpSink.takingAll();
        jdbc = JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
        product = new Product(folder)
                .on(schema)
                .with("intake.reply.smtp.port", smtp.port())
                .with("intake.reply.from.address", "checklists@intake.example")
                .with("intake.reply.caps.per-address", 1_000);
    }

    @AfterEach
    void close() {
        smtp.close();
    }

    @Test
    void everyMailOfAMailboxGetsOneRowAndOneOutcome() throws Exception {
        List<byte[]> mails = mails();
        try (DovecotServer mailbox = DovecotServer.start()) {
            mailbox.deliver(mails);
            product.with("intake.mailbox.port", mailbox.port())
                    .with("intake.mailbox.user", mailbox.user())
                    .with("intake.mailbox.password", mailbox.password());

            run("run");

            assertThat(count("SELECT COUNT(*) FROM message")).isEqualTo(mails.size());
            verifyOutcomesAndReplies();
            verifyThatNothingIsDoneTwice("run");
        }
    }

    @Test
    void everyMailOfAFolderGetsOneRowAndOneOutcome() throws Exception {
        product.with("intake.mailbox.host", "");

        run("run", "--from-files", MAILS.toAbsolutePath().toString());

        assertThat(count("SELECT COUNT(*) FROM message"))
                .as("one for each .eml; one that begins like an mbox may hold more")
                .isGreaterThanOrEqualTo(files(".eml").size());
        verifyOutcomesAndReplies();
        verifyThatNothingIsDoneTwice(
                "run", "--from-files", MAILS.toAbsolutePath().toString());
    }

    private void run(String... command) {
        try (Product.Run run = product.start(command)) {
            assertThat(run.end()).as(run.output()).isIn(0, 3);
            assertThat(run.output()).doesNotContain("\tat ", "Exception:");
        }
    }

    private void verifyOutcomesAndReplies() throws IOException {
        Map<Outcome, Long> outcomes = jdbc.sql("SELECT outcome FROM message").query(String.class).list().stream()
                .collect(Collectors.groupingBy(Outcome::valueOf, Collectors.counting()));
        System.out.println("Outcomes of the mails at hand: " + outcomes);
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM message WHERE outcome IS NULL OR status NOT IN ('SETTLED', 'QUARANTINED')"))
                .isZero();
        assertThat(reasonsOf("QUARANTINED"))
                .as("none is so odd that it must wait for the makers")
                .isEmpty();
        MessageReader reader = MessageReader.standard(Set.of("intake.example"));
        for (Row row : rows()) {
            ParsedMessage parsed = reader.read(Files.readAllBytes(product.archive()
                    .resolve(row.sha256().substring(0, 2))
                    .resolve(row.sha256().substring(2, 4))
                    .resolve(row.sha256())));
            List<String> recipients = smtp.received().stream()
                    .filter(reply -> reply.header("Message-ID").equals(row.replyId()))
                    .map(SmtpSink.Received::recipient)
                    .toList();
            if (row.replyId() == null) {
                assertThat(recipients).isEmpty();
                assertThat(UNANSWERED.contains(row.outcome()) || row.silent())
                        .as("message %d (%s) is not answered, and its row says why", row.id(), row.outcome())
                        .isTrue();
            } else {
                assertThat(row.outcome()).isNotIn(UNANSWERED);
                assertThat(parsed.mayReply())
                        .as("message %d may be answered", row.id())
                        .isTrue();
                assertThat(recipients).containsExactly(parsed.from());
            }
        }
        assertThat(smtp.received()).hasSize((int) count("SELECT COUNT(*) FROM reply"));
    }

    private void verifyThatNothingIsDoneTwice(String... command) {
        String before = jdbc.sql(STATE).query(String.class).single();
        int sent = smtp.received().size();

        run(command);

        assertThat(jdbc.sql(STATE).query(String.class).single()).isEqualTo(before);
        assertThat(smtp.received()).hasSize(sent);
    }

    /** A row of the ledger with the Message-ID of its reply, and whether it says why there is none. */
    private record Row(
            long id,
            String sha256,
            Outcome outcome,
            boolean silent,
            @Nullable String replyId) {}

    private List<Row> rows() {
        return jdbc.sql("""
                        SELECT m.id, m.sha256, m.outcome, m.why_not, r.message_id AS reply
                          FROM message m LEFT JOIN reply r ON r.message = m.id
                        """)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("sha256"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("why_not") != null,
                        row.getString("reply")))
                .list();
    }

    private List<String> reasonsOf(String outcome) {
        return jdbc.sql("SELECT reason FROM message WHERE outcome = :outcome OR status = :outcome")
                .param("outcome", outcome)
                .query(String.class)
                .list();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static List<byte[]> mails() throws IOException {
        List<byte[]> mails = new ArrayList<>();
        for (Path file : files("")) {
            mails.add(Files.readAllBytes(file));
        }
        return mails;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
