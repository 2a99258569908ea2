package org.competency.intake.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.demo.DemoForms;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.partner.PartnerImport;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is heard where only registered partners are, through the whole job: what our own mail server says decides (RFC 8601). */
class RegisteredSendersIT {

    private static final String ADA = "Ada <ada@works.example>";
    private static final String PASS = "mx.office.example; dmarc=pass header.from=works.example";

    @TempDir
    private Path folder;

    private GreenMailServer mailbox;
    private SmtpSink sink;
    private StartedIntake intake;
    private int mails;

    @BeforeEach
    void start() throws Exception {
        mailbox = GreenMailServer.start();
        sink = SmtpSink.takingAll();
        intake = StartedIntake.in(folder)
                .reading(mailbox, mailbox.port())
                .answering(sink)
                .with("intake.partner.require-registration", true)
                .with("intake.partner.authserv-id", "mx.office.example")
                .start();
        assertThat(intake.get(PartnerImport.class)
                        .run(List.of("name,domains,contacts", "Works Ltd,works.example,freelancer@gmail.com")))
                .extracting(PartnerImport.Line::result)
                .containsExactly(PartnerImport.Result.ADDED);
    }

    @AfterEach
    void stop() throws Exception {
        intake.close();
        sink.close();
        mailbox.close();
    }

    @Test
    void hearsAPartnerOfWhomOurServerKnowsAndSendsItsFileBack() {
        SmtpSink.Received reply = answer(ADA, PASS);

        assertThat(outcomes()).containsExactly("SUBMISSION");
        assertThat(reply.data()).contains("More information is needed");
        assertThat(attachments(reply)).containsExactly("form (with comments).docx");
    }

    @Test
    void hearsARegisteredContactAtAPublicMailHost() {
        answer("freelancer@gmail.com", "mx.office.example; dmarc=pass header.from=gmail.com");

        assertThat(outcomes()).containsExactly("SUBMISSION");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Ada <ada@works.example> | none",
                "Ada <ada@works.example> | mx.office.example; dmarc=fail header.from=works.example",
                "Ada <ada@works.example> | mx.office.example; none",
                "Ada <ada@works.example> | mx.evil.example; dmarc=pass header.from=works.example",
                "Ada <ada@works.example> | 'mx.office.example; dmarc=fail\r\nAuthentication-Results: mx.office.example; dmarc=pass'",
                "Ada <ada@works.example> | mx.office.example; spf=pass smtp.mailfrom=evil.example",
                "Eve <eve@elsewhere.example> | mx.office.example; dmarc=pass header.from=elsewhere.example",
                "Eve <eve@gmail.com> | mx.office.example; dmarc=pass header.from=gmail.com",
                "ada@works.example <eve@elsewhere.example> | mx.office.example; dmarc=pass header.from=elsewhere.example"
            })
    void tellsNobodyElseAnything(String from, @Nullable String results) {
        SmtpSink.Received reply = answer(from, results);

        assertThat(outcomes()).containsExactly("NOT_REGISTERED");
        assertThat(reply.data())
                .contains("A person will look at it before it is read further")
                .doesNotContain("CI-", "DOC-001");
        assertThat(attachments(reply)).isEmpty();
        assertThat(intake.count("SELECT COUNT(*) FROM application")).isZero();
        assertThat(intake.count("SELECT COUNT(*) FROM submission")).isZero();
    }

    @Test
    void readsTheMailOnceItsAuthorIsRegistered() {
        answer("Eve <eve@second.example>", "mx.office.example; dmarc=pass header.from=second.example");
        assertThat(outcomes()).containsExactly("NOT_REGISTERED");

        intake.get(PartnerImport.class).run(List.of("name,domains", "Second,second.example"));
        answer("Eve <eve@second.example>", "mx.office.example; dmarc=pass header.from=second.example");

        assertThat(outcomes()).containsExactly("NOT_REGISTERED", "SUBMISSION");
    }

    private SmtpSink.Received answer(String from, @Nullable String results) {
        int number = ++mails;
        RawMail mail = RawMail.number(number)
                .header("From", from)
                .header("Subject", "Our application " + number)
                .attach("form.docx", form());
        if (results != null) {
            mail.header("Authentication-Results", results);
        }
        int before = sink.received().size();
        mailbox.deliver(List.of(mail.bytes()));
        assertThat(intake.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                .isNull();
        assertThat(sink.received()).hasSize(before + 1);
        return sink.received().get(before);
    }

    private byte[] form() {
        Checklist checklist = intake.get(Checklists.class)
                .find(new ChecklistRef("industrial-software-technology", "1.0"))
                .orElseThrow();
        return DemoForms.without(checklist, LocalDate.now(ZoneOffset.UTC), "DOC-001");
    }

    private List<String> outcomes() {
        return intake.jdbc()
                .sql("SELECT outcome FROM message ORDER BY id")
                .query(String.class)
                .list();
    }

    private static List<String> attachments(SmtpSink.Received reply) {
        return MessageReader.standard(Set.of())
                .read(reply.data().getBytes(StandardCharsets.ISO_8859_1))
                .attachments()
                .stream()
                .map(Attachment::name)
                .toList();
    }
}
