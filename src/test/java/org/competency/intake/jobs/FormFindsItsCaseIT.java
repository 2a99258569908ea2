package org.competency.intake.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.demo.DemoForms;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.submission.Applications;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.InProcessReading;
import org.competency.intake.support.LibreOffice;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that we sent for a case carries its number where nobody sees it, and finds the case without any other trace of it. */
class FormFindsItsCaseIT {

    private static final String PROGRAM = "industrial-software-technology";
    private static final String LEAD = "lead@works.example";

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
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        intake.close();
        sink.close();
        mailbox.close();
    }

    @Test
    void afterLibreOfficeSavedIt() throws Exception {
        byte[] returned = attachment(answer(LEAD, "Our application", form()));
        String ours = texts("SELECT case_number FROM application").get(0);
        // another case of the same people in the same program: only the file tells which one is meant
        intake.get(Applications.class).open(PROGRAM, "Works Ltd", LEAD, Instant.now());
        byte[] saved = LibreOffice.convert(returned, "docx", "docx", folder);
        byte[] asText = LibreOffice.convert(returned, "docx", "odt", folder);

        answer(LEAD, "As I said on the phone", saved);
        answer(LEAD, "The same as odt", asText);
        answer("mallory@elsewhere.example", "Our application", saved);

        assertThat(texts("SELECT outcome FROM message ORDER BY id"))
                .containsExactly("SUBMISSION", "NEW_VERSION", "NEW_VERSION", "REVIEW");
        assertThat(
                        texts(
                                "SELECT DISTINCT a.case_number FROM submission s JOIN application a ON a.id = s.application_id"))
                .containsExactly(ours);
        SmtpSink.Received toStranger = sink.received().get(3);
        assertThat(toStranger.recipient()).isEqualTo("mallory@elsewhere.example");
        assertThat(toStranger.data()).doesNotContain(ours);
    }

    @Test
    void whenItWasAskedForByMail() {
        answer(LEAD, "Our application", form());
        String ours = texts("SELECT case_number FROM application").get(0);

        byte[] form = attachment(answer(LEAD, "form industrial software technology", null));
        byte[] strangers = attachment(answer("mallory@elsewhere.example", "form industrial software technology", null));

        assertThat(InProcessReading.read("form.docx", form, checklist()).caseNumber())
                .isEqualTo(ours);
        assertThat(InProcessReading.grids("form.docx", form).properties())
                .containsEntry(ChecklistForm.MARKER, PROGRAM + " 1.0");
        assertThat(InProcessReading.read("form.docx", strangers, checklist()).caseNumber())
                .isNull();
    }

    private SmtpSink.Received answer(String from, String subject, byte @Nullable [] file) {
        RawMail mail = RawMail.number(++mails).header("From", from).header("Subject", subject);
        if (file == null) {
            mail.text("");
        } else {
            mail.attach("form.docx", file);
        }
        int before = sink.received().size();
        mailbox.deliver(List.of(mail.bytes()));
        assertThat(intake.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                .isNull();
        assertThat(sink.received()).hasSize(before + 1);
        return sink.received().get(before);
    }

    private static byte[] attachment(SmtpSink.Received reply) {
        return MessageReader.standard(Set.of())
                .read(reply.data().getBytes(StandardCharsets.ISO_8859_1))
                .attachments()
                .get(0)
                .content()
                .bytes();
    }

    private byte[] form() {
        return DemoForms.without(checklist(), LocalDate.now(ZoneOffset.UTC), "DOC-001");
    }

    private Checklist checklist() {
        return intake.get(Checklists.class)
                .find(new ChecklistRef(PROGRAM, "1.0"))
                .orElseThrow();
    }

    private List<String> texts(String query) {
        return intake.jdbc().sql(query).query(String.class).list();
    }
}
