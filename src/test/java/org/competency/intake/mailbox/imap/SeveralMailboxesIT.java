package org.competency.intake.mailbox.imap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.JobRun;
import org.competency.intake.mailbox.Discrepancy;
import org.competency.intake.mailbox.FetchReport;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.FolderFetch.State;
import org.competency.intake.mailbox.LedgerFilter;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.Reconciliation;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Several mailboxes and folders, on real servers of two makes. */
@EnabledOnOs(OS.LINUX)
class SeveralMailboxesIT {

    @TempDir
    private Path folder;

    private final DovecotServer office = DovecotServer.start();
    private final GreenMailServer finance = GreenMailServer.start();

    @AfterEach
    void stop() {
        office.close();
        finance.close();
    }

    private static List<byte[]> mails(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number ->
                        RawMail.number(number).text("Question " + number).bytes())
                .toList();
    }

    private StartedIntake.Settings both() {
        return StartedIntake.in(folder)
                .reading(office, office.port())
                .with("intake.mailbox.folders", "INBOX,Forms")
                .with("intake.mailbox.processed", "Processed")
                .with("intake.mailboxes.finance.host", "127.0.0.1")
                .with("intake.mailboxes.finance.port", finance.port())
                .with("intake.mailboxes.finance.user", finance.user())
                .with("intake.mailboxes.finance.password", finance.password())
                .with("intake.mailboxes.finance.tls", "none")
                .with("intake.mailboxes.finance.poll-interval", "1s");
    }

    private void deliver() {
        office.deliver(mails(1, 2));
        office.deliver("Forms", mails(3, 5));
        finance.deliver(mails(6, 9));
    }

    @Test
    void fetchesFromEveryFolderOfEveryMailbox() {
        deliver();
        try (StartedIntake intake = both().start()) {
            FetchReport report = intake.get(MailboxIntake.class).fetch();

            assertThat(report.folders())
                    .extracting(
                            FolderFetch::account,
                            FolderFetch::folder,
                            fetch -> fetch.fetched().messages())
                    .containsExactly(
                            tuple("main", "INBOX", 2), tuple("main", "Forms", 3), tuple("finance", "INBOX", 4));
            assertThat(office.files("")).isEmpty();
            assertThat(office.files("Processed")).hasSize(5);
            assertThat(intake.get(MailboxIntake.class).fetch().sum().messages()).isZero();
        }
    }

    @Test
    void fetchesFromOneByItsName() {
        deliver();
        try (StartedIntake intake = both().start()) {
            intake.get(MailboxIntake.class).fetch("finance");

            assertThat(intake.get(MessageLedger.class).list(LedgerFilter.ALL, 10))
                    .hasSize(4)
                    .extracting(LedgerRow::account)
                    .containsOnly("finance");
            LedgerFilter main = new LedgerFilter(null, null, null, null, null, "main", false);
            assertThat(intake.get(MessageLedger.class).list(main, 10)).isEmpty();
        }
    }

    @Test
    void goesOnWithTheOthersWhereOneFailsAndSaysWhich() throws Exception {
        deliver();
        try (SmtpSink smtp = SmtpSink.takingAll();
                StartedIntake intake = both().with("intake.mailbox.password", "wrong")
                        .answering(smtp)
                        .start()) {
            JobRun run = intake.get(IntakeLauncher.class).run(IntakeStage.all());

            assertThat(run.isCompleted()).isFalse();
            assertThat(run.failure())
                    .contains("Cannot read folder 'INBOX' of mailbox 'main'", "INTAKE_MAILBOX_PASSWORD")
                    .doesNotContain("finance");
            assertThat(smtp.received()).as("mail of the other one is answered").hasSize(4);
        }
    }

    @Test
    void fetchesAgainWhenAFailedRunIsRestarted() {
        deliver();
        try (StartedIntake intake =
                both().with("intake.mailbox.folders", "INBOX,Later").start()) {
            JobRun failed = intake.get(IntakeLauncher.class).run(IntakeStage.all());
            office.deliver("Later", mails(10, 11));

            JobRun restarted = intake.get(IntakeLauncher.class).restart(failed.executionId());

            assertThat(failed.failure()).contains("Check intake.mailbox.folders, or create the folder.");
            assertThat(restarted.isCompleted())
                    .as(String.valueOf(restarted.failure()))
                    .isTrue();
            assertThat(intake.count("SELECT COUNT(*) FROM message WHERE folder = 'Later'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void showsWhatWaitsInEach() {
        deliver();
        try (StartedIntake intake =
                both().with("intake.mailbox.folders", "INBOX,Missing").start()) {
            assertThat(intake.get(MailboxPreview.class).look(1))
                    .extracting(
                            MailboxPreview.Waiting::account,
                            MailboxPreview.Waiting::folder,
                            MailboxPreview.Waiting::messages,
                            waiting -> waiting.problem().isEmpty())
                    .containsExactly(
                            tuple("main", "INBOX", 2, true),
                            tuple("main", "Missing", 0, false),
                            tuple("finance", "INBOX", 4, true));
        }
    }

    @Test
    void saysHowFullAMailboxIs() {
        try (DovecotServer small = DovecotServer.start(
                        "mail_plugins = quota",
                        "protocol imap {\n  mail_plugins = quota imap_quota\n}",
                        "plugin {\n  quota = count:User quota\n  quota_vsizes = yes\n  quota_rule = *:messages=10\n}");
                StartedIntake intake =
                        StartedIntake.in(folder).reading(small, small.port()).start()) {
            small.deliver(mails(1, 4));
            MailboxPreview preview = intake.get(MailboxPreview.class);

            MailboxPreview.Folder seen =
                    preview.connect(intake.get(Mailboxes.class).folders().get(0));

            assertThat(seen.full()).isEqualTo(40);
            assertThat(seen.messages()).isEqualTo(4);
            assertThat(seen.moving()).isTrue();
        }
    }

    @Test
    void comparesThoseThatCanBeReached() {
        deliver();
        try (StartedIntake intake = both().with("intake.mailbox.folders", "INBOX,Missing")
                .on(MySqlServer.newSchema())
                .start()) {
            intake.get(MailboxIntake.class).fetch();

            assertThat(intake.get(Reconciliation.class).run().discrepancies())
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.kind()).isEqualTo(Discrepancy.Kind.UNREACHABLE_MAILBOX);
                        assertThat(found.subject()).isEqualTo("Missing of main");
                    });
        }
    }

    @Test
    void pollsEachAndLeavesAloneWhatAnotherProcessPolls() {
        MySqlServer.Schema schema = MySqlServer.newSchema();
        office.deliver("Forms", mails(1, 1));
        try (StartedIntake first = both().on(schema).start();
                StartedIntake second = both().on(schema).start()) {
            first.get(MailboxIntake.class).startPolling();
            Awaitility.await("the first one polls")
                    .until(() -> states(first).equals(List.of(State.FETCHED, State.FETCHED, State.FETCHED)));
            second.get(MailboxIntake.class).startPolling();
            Awaitility.await("the second one looks")
                    .until(() -> states(second).equals(List.of(State.HELD, State.HELD, State.HELD)));

            finance.deliver(mails(6, 9));
            Awaitility.await("new mail is polled").until(() -> first.count("SELECT COUNT(*) FROM message") == 5);
            first.get(MailboxIntake.class).stopPolling();
            finance.deliver(mails(20, 21));
            Awaitility.await("the second one takes over at once")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> first.count("SELECT COUNT(*) FROM message") == 7);
        }
    }

    private static List<State> states(StartedIntake intake) {
        return intake.get(MailboxIntake.class).last().stream()
                .map(FolderFetch::state)
                .toList();
    }
}
