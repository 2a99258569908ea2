package org.competency.intake.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.mailbox.Fetched;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.support.ChecklistDocuments;
import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.ImapWire;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** What the job costs in round trips, counted on the wire and by the server, so that it holds on any machine. */
@EnabledOnOs(OS.LINUX)
class CountedBoundsIT {

    @TempDir
    private Path folder;

    @Test
    void fetchesABacklogWithFewCommandsAndStatements() throws Exception {
        int mails = 2_000;
        MySqlServer.Schema schema = MySqlServer.newSchema();
        try (DovecotServer mailbox = DovecotServer.start();
                ImapWire wire = ImapWire.to(mailbox);
                StartedIntake intake = StartedIntake.in(folder)
                        .on(schema)
                        .reading(mailbox, wire.port())
                        .start()) {
            mailbox.deliver(questions(mails));
            long before = statements(schema);

            Fetched fetched = intake.get(MailboxIntake.class).fetch().sum();

            long statements = statements(schema) - before;
            int commands = wire.commands().size();
            System.out.printf(
                    "%d mails fetched: %d IMAP commands on the wire (%.3f a mail), %d SQL statements (%.2f a mail)%n",
                    mails, commands, (double) commands / mails, statements, (double) statements / mails);
            assertThat(fetched.messages()).isEqualTo(mails);
            assertThat(commands).isLessThanOrEqualTo((int) (0.15 * mails));
            assertThat(fetched.commands())
                    .as("counted by the product: all but login, opening and closing")
                    .isBetween(commands - 10, commands);
            assertThat(statements).isLessThanOrEqualTo(mails);
        }
    }

    @Test
    void theWholeJobNeedsFewStatementsAndOneConnectionForAHundredReplies() throws Exception {
        int mails = 300;
        MySqlServer.Schema schema = MySqlServer.newSchema();
        try (DovecotServer mailbox = DovecotServer.start();
                SmtpSink smtp = SmtpSink.takingAll();
                StartedIntake intake = StartedIntake.in(folder)
                        .on(schema)
                        .reading(mailbox, mailbox.port())
                        .answering(smtp)
                        .start()) {
            mailbox.deliver(questions(mails - 30));
            mailbox.deliver(submissions(mails - 30, 30));
            long before = statements(schema);

            JobRun run = intake.get(IntakeLauncher.class).run(IntakeStage.all());

            long statements = statements(schema) - before;
            System.out.printf(
                    "%d mails through the whole job: %d SQL statements (%.2f a mail), %d replies over %d connections%n",
                    mails,
                    statements,
                    (double) statements / mails,
                    smtp.received().size(),
                    smtp.connections());
            assertThat(run.isCompleted()).as(String.valueOf(run.failure())).isTrue();
            assertThat(smtp.received()).hasSize(mails);
            assertThat(smtp.connections()).isEqualTo(3);
            assertThat(intake.count("SELECT COUNT(*) FROM submission")).isEqualTo(30);
            assertThat(statements).isLessThanOrEqualTo(15L * mails);
        }
    }

    private static List<byte[]> questions(int mails) {
        return IntStream.rangeClosed(1, mails)
                .mapToObj(number ->
                        RawMail.number(number).text("Question " + number).bytes())
                .toList();
    }

    private static List<byte[]> submissions(int from, int mails) {
        return IntStream.rangeClosed(from + 1, from + mails)
                .mapToObj(number -> RawMail.number(number)
                        .attach("self-assessment.docx", ChecklistDocuments.halfAnswered("Partner " + number))
                        .bytes())
                .toList();
    }

    /** All statements that the server has answered so far, those of the driver and the pool among them. */
    private static long statements(MySqlServer.Schema schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                ResultSet row = connection.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
