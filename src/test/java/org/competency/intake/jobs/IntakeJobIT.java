package org.competency.intake.jobs;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.support.MySqlServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole job on a real database, a mail server and forked parsers. */
class IntakeJobIT {

    private static final String MAILBOX = "checklists@intake.example";
    private static final String PARTNER = "alliance@partner.example";

    @TempDir
    private Path folder;

    private GreenMail mail;
    private GreenMailUser mailbox;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void startServers() {
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        mail.start();
        mailbox = mail.setUser(MAILBOX, "checklists", "secret");
        mail.setUser(PARTNER, "partner", "secret");
        MySqlServer.Schema schema = MySqlServer.newSchema();
        context = new SpringApplicationBuilder(CompetencyIntakeApplication.class)
                .run(arguments(Map.of(
                        "spring.datasource.url", schema.url(),
                        "spring.datasource.username", schema.user(),
                        "spring.datasource.password", schema.password(),
                        "intake.archive.directory", folder.resolve("archive"),
                        "intake.report.directory", folder.resolve("reports"),
                        "intake.mailbox.host", "127.0.0.1",
                        "intake.mailbox.port", mail.getImap().getPort(),
                        "intake.mailbox.user", "checklists",
                        "intake.mailbox.password", "secret",
                        "intake.reply.smtp.port", mail.getSmtp().getPort())));
    }

    private static String[] arguments(Map<String, Object> settings) {
        return Stream.concat(
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of(
                                "--intake.mailbox.tls=none",
                                "--intake.reply.smtp.host=127.0.0.1",
                                "--intake.reply.smtp.tls=none",
                                "--intake.reply.from.address=" + MAILBOX))
                .toArray(String[]::new);
    }

    @AfterEach
    void stopServers() {
        context.close();
        mail.stop();
    }

    @Test
    void answersAnIncompleteChecklistAndRepeatsNothing() throws Exception {
        deliver(
                "Our self-assessment",
                document(context.getBean(Checklists.class)
                        .find(new ChecklistRef("industrial-software-technology", "1.0"))
                        .orElseThrow()),
                null);
        deliver("Question", null, null);
        deliver("Automatic reply: away", null, "auto-replied");

        JobRun first = run();
        JobRun second = run();

        assertThat(first.failure()).isNull();
        assertThat(first.status()).isEqualTo("COMPLETED");
        assertThat(second.steps()).allSatisfy(step -> assertThat(step.written()).isZero());
        assertThat(outcomes()).containsExactly("SUBMISSION SETTLED", "NO_CHECKLIST SETTLED", "IGNORED SETTLED");
        assertThat(jdbc().sql("SELECT verdict FROM submission")
                        .query(String.class)
                        .list())
                .containsExactly("INCOMPLETE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> repliesTo(PARTNER).size() == 2);
        assertThat(repliesTo(PARTNER))
                .allSatisfy(
                        reply -> assertThat(reply.getHeader("Auto-Submitted")).containsExactly("auto-replied"));
    }

    private JobRun run() {
        return context.getBean(IntakeLauncher.class).run(IntakeStage.all());
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private List<String> outcomes() {
        return jdbc().sql("SELECT CONCAT(outcome, ' ', status) FROM message ORDER BY id")
                .query(String.class)
                .list();
    }

    private List<MimeMessage> repliesTo(String address) throws Exception {
        return List.of(mail.getReceivedMessagesForDomain(address));
    }

    private void deliver(String subject, byte @Nullable [] document, @Nullable String submitted) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress(PARTNER, "Alliance Lead"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(MAILBOX));
        message.setSubject(subject);
        if (submitted != null) {
            message.setHeader("Auto-Submitted", submitted);
        }
        if (document == null) {
            message.setText("Hello, please tell me how to apply.");
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText("Please find it attached.");
            MimeBodyPart attachment = new MimeBodyPart();
            attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")));
            attachment.setFileName("self-assessment.docx");
            message.setContent(new MimeMultipart(text, attachment));
        }
        message.saveChanges();
        mailbox.deliver(message);
    }

    /** Every row of the checklist, the first half of them answered. */
    private static byte[] document(Checklist checklist) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Partner self-assessment");
            List<String> ids = checklist.requirements().map(row -> row.id()).toList();
            XWPFTable table = document.createTable(ids.size() + 1, 4);
            List<String> header = List.of("ID", "Requirement", "Met?", "Partner Response");
            for (int column = 0; column < 4; column++) {
                table.getRow(0).getCell(column).setText(header.get(column));
            }
            for (int row = 0; row < ids.size(); row++) {
                table.getRow(row + 1).getCell(0).setText(ids.get(row));
                table.getRow(row + 1)
                        .getCell(1)
                        .setText(checklist
                                .requirement(ids.get(row))
                                .orElseThrow()
                                .title());
                table.getRow(row + 1).getCell(2).setText(row % 2 == 0 ? "Met" : "");
                table.getRow(row + 1).getCell(3).setText(row % 2 == 0 ? "See chapter " + row : "");
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
