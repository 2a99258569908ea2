package org.competency.intake.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditElement;
import org.competency.intake.audit.AuditFindings;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.Examination;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.award.Award;
import org.competency.intake.award.AwardStatus;
import org.competency.intake.award.Awards;
import org.competency.intake.award.Grant;
import org.competency.intake.award.Grants;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.demo.DemoForms;
import org.competency.intake.ownership.Circumstances;
import org.competency.intake.ownership.Degree;
import org.competency.intake.ownership.Divestiture;
import org.competency.intake.ownership.Ownership;
import org.competency.intake.partner.PartnerImport;
import org.competency.intake.partner.Partners;
import org.competency.intake.submission.CaseNumber;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.MySqlServer;
import org.competency.intake.support.SmtpSink;
import org.competency.intake.support.StartedIntake;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules P13 and P14 from the mail that applies to the letters that partners get, by the jobs themselves, on MySQL. */
class OwnershipLettersIT {

    private static final String PROGRAM = "industrial-software-technology";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    private Path folder;

    private GreenMailServer mailbox;
    private SmtpSink sink;
    private StartedIntake intake;

    @BeforeEach
    void start() throws Exception {
        mailbox = GreenMailServer.start();
        sink = SmtpSink.takingAll();
        intake = StartedIntake.in(folder)
                .on(MySqlServer.newSchema())
                .reading(mailbox, mailbox.port())
                .answering(sink)
                .start();
        intake.get(PartnerImport.class)
                .run(List.of(
                        "name,domains,contacts",
                        "Big Works,big.example,",
                        "Small Works,small.example,",
                        "Third Works,third.example,boss@third.example"));
    }

    @AfterEach
    void stop() throws Exception {
        intake.close();
        sink.close();
        mailbox.close();
    }

    @Test
    void tellsOfAwardsRevocationAndEveryChangeOfOwnership() {
        Award big = awardedByMail("lead@big.example");
        assertThat(big.partner()).isEqualTo("Big Works");
        assertThat(letters()).containsExactly("lead@big.example: Audit passed", "lead@big.example: Competency awarded");
        held("Small Works", 200);

        // (c) both hold it: the sooner renewal
        ownership().acquire("Big Works", "Small Works", because());
        assertThat(letters()).containsExactly("lead@big.example: One renewal for both, by");
        assertThat(of("Big Works").renewalDue()).isEqualTo(today().plusDays(200));

        // (a) a holder acquires none
        intake.get(PartnerImport.class).run(List.of("name,domains", "Tiny Works,tiny.example"));
        ownership().acquire("Big Works", "Tiny Works", because());
        assertThat(letters()).containsExactly("lead@big.example: Acquisition of Tiny Works");

        // (d) a part leaves: disclosed at once
        ownership().divest("Big Works", part(Degree.PART, "Spun One", null), because());
        assertThat(letters()).containsExactly("lead@big.example: Please describe the divestiture of Spun One");

        // (b) none acquires a holder
        ownership().acquire("Third Works", "Big Works", because());
        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "lead@big.example: New application needed", "boss@third.example: New application needed");
        assertThat(of("Big Works").status()).isEqualTo(AwardStatus.FROZEN);
    }

    @Test
    void removesTheCompetencyWithMostOfThePracticeAndAtTheWordOfTheOffice() {
        held("Third Works", 300);
        ownership().divest("Third Works", part(Degree.MOST, "Spun Two", "ceo@spun.example"), because());
        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "boss@third.example: Competency removed after the divestiture of Spun Two",
                        "ceo@spun.example: How Spun Two can apply");

        Award again = intake.get(Grants.class).toPartner("Third Works", PROGRAM, new Grant(null, null), act());
        assertThat(letters()).containsExactly("boss@third.example: Competency awarded");
        intake.get(Awards.class).revoke(again.partnerId(), PROGRAM, act());
        assertThat(letters()).containsExactly("boss@third.example: Competency revoked");
        assertThat(sink.received().get(sink.received().size() - 1).data())
                .contains("Cease all use of the materials and of the name of the competency now")
                .contains("You lose the benefits of the competency")
                .contains("announced today");
    }

    @Test
    void remindsAndLapsesByNight() {
        held("Third Works", 20);

        assertThat(intake.get(IntakeLauncher.class).nightly(today()).failure()).isNull();
        assertThat(subjects(0)).containsExactly("boss@third.example: Please renew by");

        intake.jdbc()
                .sql("UPDATE award SET renewal_due = :day")
                .param("day", today().minusDays(40))
                .update();
        assertThat(intake.get(IntakeLauncher.class)
                        .nightly(today().minusDays(1))
                        .failure())
                .isNull();
        assertThat(subjects(1)).containsExactly("boss@third.example: Competency ended");
        assertThat(of("Third Works").status()).isEqualTo(AwardStatus.LAPSED);
    }

    private Award awardedByMail(String from) {
        Checklist checklist = intake.get(Checklists.class)
                .find(new ChecklistRef(PROGRAM, "1.0"))
                .orElseThrow();
        mailbox.deliver(
                List.of(mail(from, DemoForms.without(checklist, today())).getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(intake.get(IntakeLauncher.class).run(IntakeStage.all()).failure())
                .isNull();
        String caseNumber = intake.jdbc()
                .sql("SELECT case_number FROM application")
                .query(String.class)
                .single();
        Audits audits = intake.get(Audits.class);
        audits.assign(caseNumber, "Ann", act());
        audits.schedule(caseNumber, Instant.now().plusSeconds(86_400), act());
        audits.start(caseNumber, act());
        long audit = audits.get(caseNumber).id();
        for (AuditElement element : intake.get(AuditFindings.class).elements(audit)) {
            intake.get(Examination.class).examine(caseNumber, element.caseStudy(), element.title(), act());
        }
        audits.pass(caseNumber, act());
        return intake.get(Grants.class).forCase(new CaseNumber(caseNumber), new Grant(null, null), act());
    }

    private void held(String partner, int days) {
        intake.get(Grants.class)
                .toPartner(partner, PROGRAM, new Grant(today().minusYears(1), today().plusDays(days)), act());
        intake.jdbc()
                .sql("UPDATE letter SET status = 'DROPPED' WHERE status = 'DUE'")
                .update();
    }

    /** What the next run sends: recipient and the start of the subject. */
    private List<String> letters() {
        int before = sink.received().size();
        assertThat(intake.get(IntakeLauncher.class)
                        .run(Set.of(IntakeStage.REPLY))
                        .failure())
                .isNull();
        return subjects(before);
    }

    private List<String> subjects(int from) {
        return sink.received().subList(from, sink.received().size()).stream()
                .map(mail -> mail.recipient() + ": "
                        + mail.header("Subject")
                                .replaceAll("\\s+", " ")
                                .replaceAll(": Industrial.*|( by) \\w+, .*", "$1"))
                .filter(subject -> !subject.contains("Our application"))
                .toList();
    }

    private Award of(String partner) {
        long id = intake.get(Partners.class).find(partner).orElseThrow().id();
        return intake.get(Awards.class).find(id, PROGRAM).orElseThrow();
    }

    private Ownership ownership() {
        return intake.get(Ownership.class);
    }

    private LocalDate today() {
        return LocalDate.now(intake.get(OfficeProperties.class).zone());
    }

    private static Divestiture part(Degree degree, String name, @Nullable String contact) {
        return new Divestiture(name, degree, List.of(), List.of(), contact);
    }

    private static Act act() {
        return new Act("Olga", "announced today", 0);
    }

    private static Circumstances because() {
        return new Circumstances(null, act(), false);
    }

    private static String mail(String from, byte[] document) {
        return "From: " + from + "\r\nTo: checklists@intake.example\r\nSubject: Our application\r\nMessage-ID: <m1@"
                + from.substring(from.indexOf('@') + 1) + ">\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached.\r\n--b\r\n"
                + "Content-Type: " + DOCX
                + "\r\nContent-Disposition: attachment; filename=form.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(document) + "\r\n--b--\r\n";
    }
}
