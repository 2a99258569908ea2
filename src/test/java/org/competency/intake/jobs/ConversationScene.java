package org.competency.intake.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.demo.DemoForms;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** A mailbox, the application with its forked parsers, and a partner who writes mails. */
abstract class ConversationScene {

    static final String LEAD = "lead@works.example";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** When mails arrive. */
    Instant received = Instant.now();

    @TempDir
    Path folder;

    GreenMailServer mailbox;
    SmtpSink sink;
    StartedIntake intake;
    private int ids;

    @BeforeEach
    void start() throws Exception {
        mailbox = GreenMailServer.start();
        sink = SmtpSink.takingAll();
        intake = StartedIntake.in(folder)
                .reading(mailbox, mailbox.port())
                .answering(sink)
                .with("intake.escalation.recipients", "lead@office.example")
                .with("intake.reply.envelope.sender", "VERP")
                .with("intake.reply.envelope.secret", "a secret of this test")
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        intake.close();
        sink.close();
        mailbox.close();
    }

    byte[] without(String... rows) {
        Checklist checklist = intake.get(Checklists.class)
                .find(new ChecklistRef("industrial-software-technology", "1.0"))
                .orElseThrow();
        return DemoForms.without(checklist, LocalDate.ofInstant(received, ZoneOffset.UTC), rows);
    }

    SmtpSink.Received answer(String message) {
        List<SmtpSink.Received> answers = answers(message);
        assertThat(answers)
                .as(() -> texts(
                                "SELECT CONCAT(outcome, ' ', status, COALESCE(reason, ''), COALESCE(why_not, '')) FROM message")
                        + " " + texts("SELECT CONCAT(kind, ' ', status, ' ', COALESCE(last_error, '')) FROM reply"))
                .hasSize(1);
        return answers.get(0);
    }

    List<SmtpSink.Received> answers(String message) {
        int before = sink.received().size();
        mailbox.deliver(message.getBytes(StandardCharsets.ISO_8859_1), received);
        return run(before);
    }

    /** What a run sends when no mail has come. */
    List<SmtpSink.Received> letters() {
        return run(sink.received().size());
    }

    private List<SmtpSink.Received> run(int before) {
        assertThat(intake.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                .isNull();
        return sink.received().subList(before, sink.received().size());
    }

    List<String> texts(String query) {
        return intake.jdbc().sql(query).query(String.class).list();
    }

    String mail(String from, String subject, String fields, String text, byte @Nullable [] document) {
        String id = "<c" + ++ids + "@" + from.substring(from.indexOf('@') + 1) + ">";
        String head = "From: " + from + "\r\nTo: checklists@intake.example\r\nSubject: " + subject + "\r\nMessage-ID: "
                + id + "\r\n" + fields + "MIME-Version: 1.0\r\n";
        String body = "Content-Type: text/plain\r\n\r\n" + text + "\r\n";
        if (document == null) {
            return head + body;
        }
        return head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + body + "--b\r\nContent-Type: " + DOCX
                + "\r\nContent-Disposition: attachment; filename=form.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(document) + "\r\n--b--\r\n";
    }

    static String bounce(String returnPath) {
        return "From: MAILER-DAEMON@mx.works.example\r\nTo: " + returnPath
                + "\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n"
                + "--r\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                + "--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.works.example\r\n\r\n"
                + "Final-Recipient: rfc822; lead@works.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                + "Diagnostic-Code: smtp; 550 no such user\r\n--r--\r\n";
    }
}
