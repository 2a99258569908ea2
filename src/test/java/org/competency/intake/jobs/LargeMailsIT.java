package org.competency.intake.jobs;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.competency.intake.archive.Sha256;
import org.competency.intake.support.ChecklistDocuments;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.ImapServer;
import org.competency.intake.support.ImapWire;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Large mails go from the mailbox over the archive into the readers without ever being in memory. */
@EnabledOnOs(OS.LINUX)
class LargeMailsIT {

    private static final int PIECE = 4 << 20;

    /** Of the twenty-one mails and 200 MB with {@code ./mvnw -Pscale} a few are enough every day. */
    private static final boolean SCALE = Boolean.getBoolean("scale");

    private static final int MAILS = SCALE ? 21 : 4;
    private static final int LARGEST = SCALE ? 150_000_000 : 105_000_000;

    @TempDir
    private Path folder;

    private SmtpSink smtp;
    private JdbcClient jdbc;
    private MySqlServer.Schema schema;

    @BeforeEach
    void prepare() throws Exception {
        schema = MySqlServer.newSchema();
        jdbc = JdbcClient.create(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
        smtp = SmtpSink.takingAll();
    }

    @AfterEach
    void close() {
        smtp.close();
    }

    private Product product(ImapServer mailbox, ImapWire wire) {
        return new Product(folder)
                .on(schema)
                .with("java.io.tmpdir", folder)
                .with("intake.mailbox.port", wire.port())
                .with("intake.mailbox.user", mailbox.user())
                .with("intake.mailbox.password", mailbox.password())
                .with("intake.reply.smtp.port", smtp.port())
                .with("intake.reply.from.address", "checklists@intake.example");
    }

    /** One larger than the heap and some of 24 MB; each has a checklist beside what makes it large. */
    @Test
    void aSmallHeapHoldsForMailsThatAreLargerThanIt() throws Exception {
        try (DovecotServer mailbox = DovecotServer.start();
                ImapWire wire = ImapWire.to(mailbox)) {
            mailbox.deliver(List.of(large(1, LARGEST)));
            for (int number = 2; number <= MAILS; number++) {
                mailbox.deliver(List.of(large(number, 18_000_000)));
            }
            long bytes = size(mailbox.files(""));

            try (Product.Run run = product(mailbox, wire)
                    .heap(128)
                    .with("intake.mailbox.message-limit", "250MB")
                    .start("run")) {
                assertThat(run.end()).as(run.output()).isIn(0, 3);
            }

            assertThat(outcomes()).hasSize(MAILS).containsOnly("SUBMISSION");
            assertThat(smtp.received()).hasSize(MAILS);
            System.out.printf(
                    "%d mails of %d MB together with a heap of 128 MB: %d IMAP commands%n",
                    MAILS, bytes >> 20, wire.commands().size());
            assertThat(wire.commands())
                    .as("one for each piece, and two for each mail")
                    .hasSizeLessThanOrEqualTo((int) (bytes / PIECE) + 3 * MAILS + 10);
            assertThat(temporaryFiles()).isEmpty();
        }
    }

    @Test
    void fetchesInPiecesFromServersOfBothKinds() throws Exception {
        List<byte[]> mails = List.of(
                large(1, 9_000_000),
                RawMail.number(2).text("A question.").bytes(),
                exactly(PIECE + PIECE, 3),
                exactly(PIECE + 1, 4));
        for (ImapServer mailbox : List.of(DovecotServer.start(), GreenMailServer.start())) {
            try (mailbox;
                    ImapWire wire = ImapWire.to(mailbox)) {
                mailbox.deliver(mails);

                try (Product.Run run = product(mailbox, wire).start("run", "--only", "fetch")) {
                    assertThat(run.end()).as(run.output()).isZero();
                }

                assertThat(wire.commands())
                        .filteredOn(command -> command.contains("BODY.PEEK[]<"))
                        .as("pieces of %s", mailbox)
                        .hasSize(3 + 3 + 2);
                assertThat(digests()).as("%s", mailbox).containsAll(digests(mails));
            }
        }
    }

    @Test
    void aLargeMailThatCannotBeHadKeepsNoneWaiting() throws Exception {
        try (DovecotServer mailbox = DovecotServer.start();
                ImapWire wire = ImapWire.to(mailbox)) {
            mailbox.deliver(List.of(large(1, 9_000_000)));
            mailbox.deliver(IntStream.rangeClosed(2, 6)
                    .mapToObj(number -> RawMail.number(number).text("Question.").bytes())
                    .toList());
            wire.hangUpOn(command -> command.contains("UID FETCH 1 ") && command.contains("<4194304."));

            try (Product.Run run = product(mailbox, wire).start("run", "--only", "fetch")) {
                assertThat(run.end()).as(run.output()).isEqualTo(3);
                assertThat(run.output()).doesNotContain("\tat ");
            }

            assertThat(jdbc.sql("SELECT CONCAT(uid, ' ', status) FROM message ORDER BY id")
                            .query(String.class)
                            .list())
                    .as("the large one comes last, and its row says that it cannot be had")
                    .containsExactly(
                            "2 RECEIVED", "3 RECEIVED", "4 RECEIVED", "5 RECEIVED", "6 RECEIVED", "1 QUARANTINED");
            assertThat(jdbc.sql("SELECT settled_uid FROM mailbox_cursor")
                            .query(Long.class)
                            .single())
                    .isEqualTo(6);
        }
    }

    @Test
    void takesLargeMailsFromFiles() throws Exception {
        Path mails = Files.createDirectories(folder.resolve("mails"));
        Files.write(mails.resolve("large.eml"), large(1, 40_000_000));

        try (DovecotServer mailbox = DovecotServer.start();
                ImapWire wire = ImapWire.to(mailbox);
                Product.Run run = product(mailbox, wire)
                        .heap(96)
                        .with("intake.mailbox.message-limit", "100MB")
                        .start("run", "--from-files", mails.toString())) {
            assertThat(run.end()).as(run.output()).isIn(0, 3);
        }

        assertThat(outcomes()).containsExactly("SUBMISSION");
        assertThat(temporaryFiles()).isEmpty();
    }

    /** A checklist, and beside it a file of so many bytes. */
    private static byte[] large(int number, int fileBytes) throws Exception {
        byte[] noise = new byte[fileBytes];
        new Random(number).nextBytes(noise);
        ByteArrayOutputStream mail = new ByteArrayOutputStream(fileBytes / 3 * 4 + fileBytes / 20);
        byte[] small = RawMail.number(number)
                .attach("self-assessment.docx", ChecklistDocuments.halfAnswered("Partner " + number))
                .bytes();
        String end = "\r\n--=_part--";
        String text = new String(small, US_ASCII);
        mail.write(text.substring(0, text.lastIndexOf(end)).getBytes(US_ASCII));
        mail.write("\r\n--=_part\r\nContent-Type: application/octet-stream\r\n".getBytes(US_ASCII));
        mail.write("Content-Disposition: attachment; filename=\"film.bin\"\r\n".getBytes(US_ASCII));
        mail.write("Content-Transfer-Encoding: base64\r\n\r\n".getBytes(US_ASCII));
        mail.write(java.util.Base64.getMimeEncoder().encode(noise));
        mail.write((end + "\r\n").getBytes(US_ASCII));
        return mail.toByteArray();
    }

    /** A mail of exactly so many bytes, so that it ends where a piece does. */
    private static byte[] exactly(int bytes, int number) {
        int empty = RawMail.number(number).text("").bytes().length;
        return RawMail.number(number)
                .text("0123456\r\n".repeat((bytes - empty) / 9) + "x".repeat((bytes - empty) % 9))
                .bytes();
    }

    private List<String> outcomes() {
        return jdbc.sql("SELECT COALESCE(outcome, 'NONE') FROM message")
                .query(String.class)
                .list();
    }

    private List<String> digests() {
        return jdbc.sql("SELECT sha256 FROM message").query(String.class).list();
    }

    private static List<String> digests(List<byte[]> mails) {
        return mails.stream().map(mail -> Sha256.of(mail).hex()).toList();
    }

    private static long size(List<Path> files) throws Exception {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    /** What the product left where temporary files go. */
    private List<String> temporaryFiles() throws Exception {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("intake-"))
                    .forEach(left::add);
        }
        return left;
    }
}
