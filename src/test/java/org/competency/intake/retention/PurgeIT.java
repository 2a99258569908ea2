package org.competency.intake.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageStateException;
import org.competency.intake.mailbox.Reconciliation;
import org.competency.intake.support.ChecklistDocuments;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is purged and what stays, on MySQL and real mail servers, by a clock that is days or years ahead. */
@EnabledOnOs(OS.LINUX)
class PurgeIT {

    private static final long IGNORED = 1;
    private static final long QUESTION = 2;
    private static final long CHECKLIST = 3;
    private static final long DUPLICATE = 4;

    @TempDir
    private Path folder;

    private DovecotServer mailbox;
    private SmtpSink smtp;
    private StartedIntake intake;

    @BeforeEach
    void settleSomeMails() throws Exception {
        mailbox = DovecotServer.start();
        smtp = SmtpSink.takingAll();
        mailbox.deliver(mails());
        intake = StartedIntake.in(folder)
                .on(MySqlServer.newSchema())
                .reading(mailbox, mailbox.port())
                .answering(smtp)
                .with("intake.mailbox.processed", "Processed")
                .with("intake.retention.ignored", "90d")
                .with("intake.retention.answered", "1y")
                .with("intake.retention.closed-cases", "7y")
                .with("intake.retention.batch", 1)
                .start();
        run();
        assertThat(intake.jdbc()
                        .sql("SELECT CONCAT(outcome, ' ', status) FROM message ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("IGNORED SETTLED", "NO_CHECKLIST SETTLED", "SUBMISSION SETTLED", "DUPLICATE SETTLED");
        assertThat(smtp.received()).hasSize(2);
    }

    private static List<byte[]> mails() {
        byte[] question = RawMail.number(2).text("How do I apply?").bytes();
        return List.of(
                RawMail.number(1).header("Auto-Submitted", "auto-replied").bytes(),
                question,
                RawMail.number(3)
                        .attach("self-assessment.docx", ChecklistDocuments.halfAnswered("Partner 3"))
                        .bytes(),
                question);
    }

    @AfterEach
    void stop() {
        intake.close();
        smtp.close();
        mailbox.close();
    }

    @Test
    void leavesTombstonesThatStillProveTheReceipt() throws IOException {
        assertThat(purgeIn(Period.ofDays(89))).extracting(Purged::messages).containsExactly(0L, 0L, 0L);
        assertThat(files())
                .as("three mails and the file that goes back with comments, all younger than their retention")
                .hasSize(4);
        Period ahead = Period.ofDays(120);
        String digest = digest(IGNORED);

        assertThat(previewIn(ahead)).extracting(Purged::messages).containsExactly(2L, 0L, 0L);
        assertThat(text("subject", IGNORED)).as("a preview changes nothing").isNotNull();

        purgeIn(ahead);

        assertThat(text("subject", IGNORED)).isNull();
        assertThat(text("from_address", IGNORED)).isNull();
        assertThat(text("outcome", IGNORED)).isEqualTo("IGNORED");
        assertThat(text("purged_by", IGNORED)).isEqualTo("auditor");
        assertThat(archive().contains(new Sha256(digest))).isFalse();
        assertThat(text("subject", QUESTION)).isNotNull();
        assertThat(intake.get(Reconciliation.class).run().discrepancies()).isEmpty();
        assertThat(purgeIn(ahead)).extracting(Purged::messages).containsExactly(0L, 0L, 0L);
    }

    @Test
    void aFileGoesWithTheLastMessageThatHasIt() {
        Sha256 shared = new Sha256(digest(QUESTION));

        purgeIn(Period.ofDays(120));

        assertThat(text("purged_by", DUPLICATE)).isEqualTo("auditor");
        assertThat(archive().contains(shared))
                .as("the first message still has it")
                .isTrue();

        purgeIn(Period.ofYears(2));

        assertThat(archive().contains(shared)).isFalse();
        assertThat(intake.count("SELECT COUNT(*) FROM purged_file")).isZero();
        assertThat(intake.jdbc()
                        .sql("SELECT CONCAT(status, text_body, html_body, recipient) FROM reply WHERE message = "
                                + QUESTION)
                        .query(String.class)
                        .list())
                .as("the reply was sent, and nothing else is known of it")
                .containsExactly("SENT");
        assertThat(intake.get(Reconciliation.class).run().discrepancies()).isEmpty();
        assertThatThrownBy(() -> intake.get(MessageLedger.class).reopen(QUESTION))
                .isInstanceOf(MessageStateException.class)
                .hasMessageContaining("purged");
    }

    @Test
    void recognisesAPurgedMailThatShowsUpAgain() throws IOException {
        String digest = digest(QUESTION);
        purgeIn(Period.ofYears(2));
        assertThat(files()).doesNotContain(digest);

        mailbox.deliver(List.of(mails().get(1)));
        run();

        assertThat(text("outcome", 5)).isEqualTo("DUPLICATE");
        assertThat(intake.count("SELECT duplicate_of FROM message WHERE id = 5"))
                .isEqualTo(QUESTION);
        assertThat(smtp.received()).as("nobody is answered twice").hasSize(2);
        purgeIn(Period.ofDays(30));
        assertThat(files())
                .as("the file has come back, and stays as long as its row")
                .contains(digest);
        assertThat(intake.get(Reconciliation.class).run().discrepancies()).isEmpty();
    }

    @Test
    void aFileThatIsStoredAgainJustNowStaysForTheRowToCome() {
        Sha256 digest = new Sha256(digest(IGNORED));
        update("UPDATE message SET purged_at = UTC_TIMESTAMP(6) WHERE id = " + IGNORED);
        update("INSERT INTO purged_file (sha256, purged_at) VALUES ('" + digest + "', UTC_TIMESTAMP(6))");

        purgeIn(Period.ZERO);
        assertThat(archive().contains(digest)).isTrue();

        purgeIn(Period.ofDays(1));
        assertThat(archive().contains(digest))
                .as("a purge that was killed goes on")
                .isFalse();
    }

    @Test
    void neverPurgesAnOpenCase() {
        purgeIn(Period.ofYears(20));

        assertThat(text("subject", CHECKLIST)).isNotNull();

        update("UPDATE application SET status = 'WITHDRAWN', closed_at = UTC_TIMESTAMP(6)");
        assertThat(previewIn(Period.ofYears(6)).get(2).messages()).isZero();
        assertThat(previewIn(Period.ofYears(8)).get(2).messages()).isEqualTo(1);
        update("INSERT INTO audit (application_id, submission_id, status, received_at, due_on, queued_at, updated_at)"
                + " SELECT application_id, id, 'IN_AUDIT', received_at, '2026-01-01', received_at, received_at"
                + " FROM submission");
        assertThat(previewIn(Period.ofYears(20)).get(2).messages())
                .as("its audit goes on")
                .isZero();
        update("UPDATE audit SET status = 'PASSED'");
        assertThat(previewIn(Period.ofYears(20)).get(2).messages()).isEqualTo(1);
    }

    @Test
    void neverPurgesWhatIsStillToBeSentOrDecided() {
        update("UPDATE reply SET status = 'FAILED' WHERE message = " + QUESTION);
        update("UPDATE message SET outcome = 'REVIEW' WHERE id = " + IGNORED);
        update("UPDATE message SET status = 'QUARANTINED' WHERE id = " + DUPLICATE);

        assertThat(previewIn(Period.ofYears(20))).extracting(Purged::messages).containsExactly(0L, 0L, 0L);
    }

    private void run() {
        assertThat(intake.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                .isNull();
    }

    private List<Purged> purgeIn(Period ahead) {
        return purge(ahead).run("auditor");
    }

    private List<Purged> previewIn(Period ahead) {
        return purge(ahead).preview();
    }

    private Purge purge(Period ahead) {
        ZonedDateTime then = ZonedDateTime.now(ZoneOffset.UTC).plus(ahead);
        return new Purge(
                intake.get(RetentionProperties.class),
                intake.get(PurgeCandidates.class),
                intake.get(Tombstones.class),
                intake.get(Archive.class),
                intake.get(PlatformTransactionManager.class),
                ZoneOffset.UTC,
                Clock.fixed(then.toInstant(), ZoneOffset.UTC));
    }

    private Archive archive() {
        return intake.get(Archive.class);
    }

    private void update(String statement) {
        intake.jdbc().sql(statement).update();
    }

    private @Nullable String text(String column, long message) {
        return intake.jdbc()
                .sql("SELECT " + column + " FROM message WHERE id = :id")
                .param("id", message)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private String digest(long message) {
        return Objects.requireNonNull(text("sha256", message));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
