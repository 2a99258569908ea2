package org.competency.intake.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.archive.Archive;
import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.mailbox.Discrepancy.Kind;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.StartedIntake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the reconciliation finds and puts right, on MySQL and a real mail server. */
@EnabledOnOs(OS.LINUX)
class ReconciliationIT {

    private static final int MAILS = 6;

    @TempDir
    private Path folder;

    private DovecotServer mailbox;
    private StartedIntake intake;

    @BeforeEach
    void fetchSomeMails() throws IOException {
        mailbox = DovecotServer.start();
        mailbox.deliver(IntStream.rangeClosed(1, MAILS)
                .mapToObj(number ->
                        RawMail.number(number).text("Question " + number).bytes())
                .toList());
        intake = StartedIntake.in(folder)
                .on(MySqlServer.newSchema())
                .reading(mailbox, mailbox.port())
                .with("intake.mailbox.batch-messages", 4)
                .start();
        assertThat(intake.get(MailboxIntake.class).fetch().sum().messages()).isEqualTo(MAILS);
        age();
    }

    @AfterEach
    void stop() {
        intake.close();
        mailbox.close();
    }

    @Test
    void findsNothingWhereAllAgree() {
        Reconciled reconciled = reconcile();

        assertThat(reconciled.discrepancies()).isEmpty();
        assertThat(reconciled.mailboxMessages()).isEqualTo(MAILS);
        assertThat(reconciled.rows()).isEqualTo(MAILS);
        assertThat(reconciled.files()).isEqualTo(MAILS);
        assertThat(reconcile().chainHead()).isEqualTo(reconciled.chainHead()).isNotEqualTo("0".repeat(64));
    }

    @Test
    void fetchesAMessageWhoseRowIsGoneAndTellsOfIt() {
        update("DELETE FROM message WHERE id = " + id(2));

        Reconciled reconciled = reconcile();

        assertThat(reconciled.discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::repaired)
                .containsExactlyInAnyOrder(tuple(Kind.MISSING_ROW, true), tuple(Kind.REMOVED_ROW, false));
        assertThat(intake.count("SELECT COUNT(*) FROM message")).isEqualTo(MAILS);
        assertThat(reconcile().discrepancies())
                .as("the trace of the removed row stays")
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.REMOVED_ROW);
    }

    @Test
    void fetchesLostAndChangedBytesAgain() throws IOException {
        Files.delete(file(3));
        Files.writeString(file(4), "forged");

        Reconciled reconciled = reconcile();

        assertThat(reconciled.discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::repaired)
                .containsExactly(tuple(Kind.MISSING_FILE, true), tuple(Kind.CHANGED_BYTES, true));
        assertThat(reconcile().discrepancies()).isEmpty();
        assertThat(file(4).resolveSibling(digest(4) + ".changed")).hasContent("forged");
    }

    @Test
    void reportsLostBytesThatTheMailboxNoLongerHas() throws IOException {
        Files.delete(file(3));
        for (Path mail : mailbox.files("")) {
            Files.delete(mail);
        }

        Reconciled reconciled = reconcile();

        assertThat(reconciled.discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::repaired)
                .containsExactly(tuple(Kind.MISSING_FILE, false));
        assertThat(reconciled.open()).isEqualTo(1);
        assertThat(intake.get(Reconciliations.class).open()).isEqualTo(1);
    }

    @Test
    void noticesARowThatWasChangedOrAddedByHand() {
        update("UPDATE message SET received_at = '2020-01-01 00:00:00' WHERE id = " + id(5));
        update(
                "INSERT INTO message (account, folder, uid_validity, uid, sha256, size_bytes, received_at, fetched_at, status,"
                        + " updated_at) SELECT account, folder, uid_validity, 4711, sha256, size_bytes, received_at, fetched_at, status,"
                        + " updated_at FROM message WHERE id = " + id(1));

        assertThat(reconcile().discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::subject)
                .contains(tuple(Kind.CHANGED_ROW, "message " + id(5)))
                .filteredOn(found -> found.equals(tuple(Kind.CHANGED_ROW, "message " + id(5)))
                        || found.toList().get(0) == Kind.ADDED_ROW)
                .hasSize(2);
    }

    @Test
    void noticesThatTheEndOfTheLedgerWasCutOff() {
        update("DELETE FROM ledger_link WHERE message = " + id(MAILS));

        assertThat(reconcile().discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.BROKEN_CHAIN, Kind.ADDED_ROW);
    }

    @Test
    void namesEveryRowWhoseOutcomeStatusOrWordsWereChangedByAnotherHand() {
        settleAll();
        assertThat(reconcile().discrepancies()).as("what the intake itself did").isEmpty();

        update("UPDATE message SET outcome = 'IGNORED' WHERE id = " + id(1));
        update("UPDATE message SET status = 'READ' WHERE id = " + id(2));
        update("UPDATE message SET reason = 'Nobody needs this' WHERE id = " + id(3));
        update("UPDATE message SET from_address = 'somebody@else.example' WHERE id = " + id(4));

        List<Discrepancy> found = reconcile().discrepancies();

        assertThat(found)
                .extracting(Discrepancy::kind, Discrepancy::subject)
                .containsExactly(
                        tuple(Kind.CHANGED_ROW, "message " + id(1)),
                        tuple(Kind.CHANGED_ROW, "message " + id(2)),
                        tuple(Kind.CHANGED_ROW, "message " + id(3)),
                        tuple(Kind.CHANGED_ROW, "message " + id(4)));
        assertThat(found.get(0).sentence())
                .contains("outcome IGNORED with status SETTLED", "last recorded outcome NO_CHECKLIST");
        assertThat(found.get(1).sentence()).contains("status READ", "status SETTLED");
        assertThat(found.get(2).sentence()).contains("the reason");
    }

    @Test
    void namesARowThatWasSettledByAnotherHand() {
        update("UPDATE message SET status = 'SETTLED', outcome = 'IGNORED' WHERE id = " + id(6));

        assertThat(reconcile().discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::subject)
                .containsExactly(tuple(Kind.CHANGED_ROW, "message " + id(6)));
    }

    @Test
    void namesRowsThatTookEachOthersPlace() {
        settleAll();
        long one = id(1);
        long two = id(2);
        String first = digest(1);
        String second = digest(2);

        update("UPDATE message SET sha256 = '" + second + "' WHERE id = " + one);
        update("UPDATE message SET sha256 = '" + first + "' WHERE id = " + two);

        assertThat(reconcile().discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::subject)
                .containsExactly(tuple(Kind.CHANGED_ROW, "message " + one), tuple(Kind.CHANGED_ROW, "message " + two));
    }

    @Test
    void noticesAHistoryThatWasMadeToFit() {
        settleAll();
        long changed = id(3);
        long event = intake.count("SELECT MAX(position) FROM ledger_event WHERE message = " + changed);
        update("UPDATE message SET outcome = 'IGNORED' WHERE id = " + changed);
        update("UPDATE ledger_event SET outcome = 'IGNORED' WHERE position = " + event);

        assertThat(reconcile().discrepancies())
                .extracting(Discrepancy::kind, Discrepancy::subject)
                .containsExactly(tuple(Kind.BROKEN_CHAIN, "event " + event));

        update("DELETE FROM ledger_event WHERE position >= " + event);
        assertThat(reconcile().discrepancies()).extracting(Discrepancy::subject).contains("end of the history");
    }

    /** Through the rest of the job; the replies have nowhere to go and wait. */
    private void settleAll() {
        intake.get(IntakeLauncher.class).run(EnumSet.complementOf(EnumSet.of(IntakeStage.FETCH)));
        assertThat(intake.count("SELECT COUNT(*) FROM message WHERE status = 'SETTLED'"))
                .isEqualTo(MAILS);
    }

    @Test
    void keepsAFileThatBelongsToNoRow() throws IOException {
        intake.get(Archive.class).store("from a crash before the commit".getBytes(UTF_8));
        age();

        Reconciled reconciled = reconcile();

        assertThat(reconciled.discrepancies()).extracting(Discrepancy::kind).containsExactly(Kind.ORPHAN_FILE);
        assertThat(reconciled.open()).isZero();
    }

    private Reconciled reconcile() {
        return intake.get(Reconciliation.class).run();
    }

    private void update(String statement) {
        intake.jdbc().sql(statement).update();
    }

    private long id(int number) {
        return intake.count("SELECT id FROM message ORDER BY uid LIMIT 1 OFFSET " + (number - 1));
    }

    private String digest(int number) {
        return intake.jdbc()
                .sql("SELECT sha256 FROM message WHERE id = " + id(number))
                .query(String.class)
                .single();
    }

    private Path file(int number) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            String digest = digest(number);
            return files.filter(file -> file.getFileName().toString().equals(digest))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Files younger than an hour may belong to rows to come. */
    private void age() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder.resolve("archive"))) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
    }
}
