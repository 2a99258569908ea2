package org.competency.intake.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/** The heap of the main process does not grow with the size of mails or with how many wait. */
@EnabledOnOs(OS.LINUX)
class SmallHeapIT {

    @TempDir
    private Path folder;

    @Test
    void aHeapOf256MegabytesHoldsForMailsAtTheLimit() throws Exception {
        MySqlServer.Schema schema = MySqlServer.newSchema();
        try (DovecotServer mailbox = DovecotServer.start();
                SmtpSink smtp = SmtpSink.takingAll()) {
            mailbox.deliver(IntStream.rangeClosed(1, 4)
                    .mapToObj(SmallHeapIT::almostTooLarge)
                    .toList());

            try (Product.Run run = product(schema, mailbox, smtp).heap(256).start("run")) {
                assertThat(run.end()).as(run.output()).isIn(0, 3);
            }

            assertThat(outcomes(schema)).hasSize(4).doesNotContain("QUARANTINED");
        }
    }

    /** A backlog of 3,000 with 96 MB; what 100,000 need beyond it is their numbers, some 5 MB. */
    @Test
    void aSmallHeapHoldsForALongBacklog() throws Exception {
        MySqlServer.Schema schema = MySqlServer.newSchema();
        try (DovecotServer mailbox = DovecotServer.start();
                SmtpSink smtp = SmtpSink.takingAll()) {
            mailbox.deliver(IntStream.rangeClosed(1, 3_000)
                    .mapToObj(number -> RawMail.number(number)
                            .text("Question " + number + ". ".repeat(500))
                            .bytes())
                    .toList());

            try (Product.Run run = product(schema, mailbox, smtp).heap(96).start("run", "--only", "fetch")) {
                assertThat(run.end()).as(run.output()).isZero();
            }

            assertThat(jdbc(schema)
                            .sql("SELECT COUNT(*) FROM message")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3_000);
        }
    }

    private Product product(MySqlServer.Schema schema, DovecotServer mailbox, SmtpSink smtp) {
        return new Product(folder)
                .on(schema)
                .with("intake.mailbox.port", mailbox.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.reply.smtp.port", smtp.port())
                .with("intake.reply.from.address", "checklists@intake.example");
    }

    /** 24.7 MB as stored: an attachment of 18 MB in base64. */
    private static byte[] almostTooLarge(int number) {
        byte[] noise = new byte[18_000_000];
        new Random(number).nextBytes(noise);
        return RawMail.number(number).attach("drawing.bin", noise).bytes();
    }

    private static List<String> outcomes(MySqlServer.Schema schema) {
        return jdbc(schema)
                .sql("SELECT COALESCE(outcome, 'NONE') FROM message")
                .query(String.class)
                .list();
    }

    private static JdbcClient jdbc(MySqlServer.Schema schema) {
        return JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
    }
}
