package org.competency.intake.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.support.RawMail;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileIntakeTests {

    @TempDir
    private Path folder;

    private StartedIntake intake;

    @BeforeEach
    void start() {
        intake = StartedIntake.in(folder)
                .with("intake.mailbox.message-limit", "50KB")
                .start();
    }

    @AfterEach
    void stop() {
        intake.close();
    }

    @Test
    void takesEveryKindOfFileOnceHoweverOften() throws IOException {
        Path mails = Files.createDirectories(folder.resolve("mails"));
        Files.write(mails.resolve("one.eml"), RawMail.number(1).bytes());
        Files.write(mails.resolve("notes.txt"), RawMail.number(9).bytes());
        Path maildir = Files.createDirectories(mails.resolve("Maildir/cur"));
        Files.write(
                maildir.resolve("1763287200.M1P2.host:2,S"), RawMail.number(2).bytes());
        Files.writeString(
                mails.resolve("old.mbox"),
                "From ada@partner.example Mon Nov 16 10:00:00 2026\n"
                        + new String(RawMail.number(3).bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        + "\nFrom ada@partner.example Mon Nov 16 11:00:00 2026\n"
                        + new String(RawMail.number(4).bytes(), java.nio.charset.StandardCharsets.UTF_8));

        assertThat(take(mails).messages()).isEqualTo(4);
        assertThat(take(mails).messages()).as("taken a second time").isZero();
        assertThat(intake.count("SELECT COUNT(*) FROM message")).isEqualTo(4);
    }

    @Test
    void recognisesTheSameBytesFromElsewhere() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Files.write(first.resolve("a.eml"), RawMail.number(1).bytes());
        Files.write(second.resolve("b.eml"), RawMail.number(1).bytes());
        take(first);

        Fetched again = take(second);

        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(intake.count("SELECT COUNT(*) FROM message WHERE duplicate_of IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void knowsTheTimeOfReceiptFromTheTopmostReceivedLineOrTheFile() throws IOException {
        Path mails = Files.createDirectories(folder.resolve("mails"));
        Path received = Files.write(
                mails.resolve("a.eml"),
                RawMail.number(1)
                        .header("Received", "from a by b; Mon, 16 Nov 2026 18:00:00 +0100")
                        .bytes());
        Path plain = Files.write(mails.resolve("b.eml"), RawMail.number(2).bytes());
        FileTime written = FileTime.from(Instant.parse("2026-11-20T08:00:00Z"));
        Files.setLastModifiedTime(received, written);
        Files.setLastModifiedTime(plain, written);

        take(mails);

        assertThat(intake.jdbc()
                        .sql("SELECT received_at FROM message ORDER BY received_at")
                        .query(java.time.LocalDateTime.class)
                        .list())
                .extracting(Object::toString)
                .containsExactly("2026-11-16T17:00", "2026-11-20T08:00");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        Path large = Files.write(
                folder.resolve("large.eml"),
                RawMail.number(1).text("x".repeat(100_000)).bytes());

        take(large);

        assertThat(intake.jdbc()
                        .sql("SELECT CONCAT(extent, ' ', outcome) FROM message")
                        .query(String.class)
                        .single())
                .isEqualTo("HEADER TOO_LARGE");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> take(folder.resolve("nowhere")))
                .isInstanceOf(MailFilesException.class)
                .hasMessageContaining("There is no file or folder");
    }

    private Fetched take(Path path) {
        return intake.get(FileIntake.class).take(path);
    }
}
