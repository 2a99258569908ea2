package org.competency.intake.mailbox.imap;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.mailbox.Fetched;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.ImapWire;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done in the mailbox to recorded messages, on a real server that can do more or less. */
@EnabledOnOs(OS.LINUX)
class AcknowledgementIT {

    private static final int MAILS = 5;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // each test starts a server of its own kind
    private DovecotServer mailbox;

    @SuppressWarnings("NullAway.Init")
    private ImapWire wire;

    private Fetched fetch(String... settings) {
        StartedIntake.Settings all = StartedIntake.in(folder).reading(mailbox, wire.port());
        for (int i = 0; i < settings.length; i += 2) {
            all.with(settings[i], settings[i + 1]);
        }
        try (StartedIntake intake = all.start()) {
            Fetched first = intake.get(MailboxIntake.class).fetch().sum();
            assertThat(intake.get(MailboxIntake.class).fetch().sum().messages())
                    .as("a second look brings nothing new")
                    .isZero();
            assertThat(intake.count("SELECT COUNT(*) FROM message")).isEqualTo(first.messages());
            return first;
        }
    }

    private void start(String... configuration) {
        mailbox = DovecotServer.start(configuration);
        wire = ImapWire.to(mailbox);
        mailbox.deliver(IntStream.rangeClosed(1, MAILS)
                .mapToObj(number -> RawMail.number(number).bytes())
                .toList());
    }

    @AfterEach
    void stop() {
        wire.close();
        mailbox.close();
    }

    private List<String> commands(String like) {
        return wire.commands().stream()
                .filter(command -> command.startsWith(like))
                .toList();
    }

    @Test
    void movesWithOneCommandWhereTheServerCan() {
        start();

        Fetched fetched = fetch("intake.mailbox.processed", "Processed");

        assertThat(fetched.messages()).isEqualTo(MAILS);
        assertThat(mailbox.files("")).isEmpty();
        assertThat(mailbox.files("Processed")).hasSize(MAILS);
        assertThat(commands("UID STORE")).isEmpty();
    }

    @Test
    void copiesAndExpungesExactlyTheseWhereItCannotMove() {
        start("imap_capability = IMAP4rev1 UIDPLUS");

        Fetched fetched = fetch("intake.mailbox.processed", "Processed");

        assertThat(fetched.messages()).isEqualTo(MAILS);
        assertThat(mailbox.files("")).isEmpty();
        assertThat(mailbox.files("Processed")).hasSize(MAILS);
        assertThat(commands("UID MOVE")).isEmpty();
        assertThat(commands("UID EXPUNGE")).hasSize(1);
        assertThat(commands("EXPUNGE"))
                .as("would take others' deleted messages too")
                .isEmpty();
    }

    @Test
    void onlyFlagsWhereMovingCouldTakeOthersAlong() {
        start("imap_capability = IMAP4rev1");

        Fetched fetched = fetch("intake.mailbox.processed", "Processed");

        assertThat(fetched.messages()).isEqualTo(MAILS);
        assertThat(mailbox.files(""))
                .hasSize(MAILS)
                .allSatisfy(file -> assertThat(file.toString()).endsWith(":2,S"));
        assertThat(commands("UID COPY")).isEmpty();
    }

    @Test
    void readsAFolderThatItMayNotChange() throws Exception {
        start("mail_plugins = acl", "protocol imap {\n  mail_plugins = acl imap_acl\n}", "plugin {\n  acl = vfile\n}");
        mailbox.makeReadOnly();

        Fetched fetched = fetch("intake.mailbox.processed", "Processed");

        assertThat(fetched.messages()).isEqualTo(MAILS);
        assertThat(mailbox.files("")).hasSize(MAILS);
        assertThat(commands("UID STORE")).isEmpty();
        assertThat(commands("UID MOVE")).isEmpty();
    }

    @Test
    void setsNoKeywordsSoThatServersWithoutThemServeToo() {
        start();

        fetch();

        assertThat(commands("UID STORE"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command).endsWith("(\\Seen)"));
    }

    @Test
    void refusesWhatIsTooLargeUnreadAndMovesItAside() {
        start();
        mailbox.deliver(
                List.of(RawMail.number(MAILS + 1).text("Long. ".repeat(100_000)).bytes()));

        Fetched fetched = fetch(
                "intake.mailbox.message-limit", "100KB",
                "intake.mailbox.processed", "Processed",
                "intake.mailbox.quarantine", "Quarantine");

        assertThat(fetched.messages()).isEqualTo(MAILS + 1);
        assertThat(mailbox.files("Processed")).hasSize(MAILS);
        assertThat(mailbox.files("Quarantine")).hasSize(1);
        assertThat(wire.bytesToClient()).as("the body stayed on the server").isLessThan(100_000);
    }
}
