package org.competency.intake.triage;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.partner.TestPartners;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.ApplicationStatus;
import org.competency.intake.submission.TestApplications;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Which case a later mail belongs to, whatever its mail program did to the thread. */
class CaseFinderTests {

    private static final String PROGRAM = "industrial-software-technology";
    private static final String LEAD = "lead@works.example";
    private static final String OUR_REPLY = "<ack.s1-0123456789.accepted@office.example>";

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final TestApplications applications = new TestApplications(database);
    private final CaseFinder finder = new CaseFinder(
            applications.all(), MessageReader.standard(Set.of("office.example")), new TestPartners(database).all());
    private final Application ours = applications.open(PROGRAM, LEAD);

    @Test
    void followsInReplyTo() {
        repliedTo(ours);

        assertFound(Mails.from(LEAD).field("Subject", "Corrected").field("In-Reply-To", OUR_REPLY), ours);
    }

    @Test
    void followsReferencesWithoutInReplyTo() {
        repliedTo(ours);

        assertFound(
                Mails.from(LEAD).field("Subject", "Corrected").field("References", "<x@works.example> " + OUR_REPLY),
                ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Re: our form [%s]", "AW: %s korrigiert", "corrected, case %s."})
    void followsTheCaseInASubjectWithoutAnyThread(String subject) {
        Application second = applications.open(PROGRAM, LEAD);

        assertFound(Mails.from(LEAD).field("Subject", subject.formatted(ours.caseNumber())), ours);
        assertFound(
                Mails.from(LEAD)
                        .field(
                                "Subject",
                                subject.formatted(second.caseNumber().value().toLowerCase(Locale.ROOT))),
                second);
    }

    @Test
    void followsTheCaseInTheNameOfAFile() {
        applications.open(PROGRAM, LEAD);

        assertFound(Mails.from(LEAD).field("Subject", "New").attached("form " + ours.caseNumber() + ".pdf"), ours);
    }

    @Test
    void followsAReplyOfOursThatIsForwardedAsAnAttachment() {
        repliedTo(ours);
        applications.open(PROGRAM, LEAD);
        String inner = Mails.from("checklists@office.example")
                .field("Message-ID", OUR_REPLY)
                .field("Subject", "Re: yours")
                .raw();

        assertFound(
                Mails.from("colleague@works.example").field("Subject", "Fwd").forwarding(inner), ours);
    }

    @Test
    void followsTheCaseInAQuotedReply() {
        applications.open(PROGRAM, LEAD);

        assertFound(
                Mails.from(LEAD)
                        .field("Subject", "Here it is")
                        .text("Done.\r\n\r\n> Case: " + ours.caseNumber() + ", version 1"),
                ours);
    }

    @Test
    void followsAuthorAndProgramWhereTheMailSaysNothing() {
        assertFound(Mails.from(LEAD).field("Subject", "Completed form"), ours);
    }

    @Test
    void followsASecondAddressOfTheSameDomain() {
        assertFound(Mails.from("someone.else@WORKS.example").field("Subject", "Completed form"), ours);
    }

    @Test
    void followsARegisteredContactWhoWritesFromAnotherDomain() {
        new TestPartners(database).register("Example Works", "works.example", "ada@gmail.com");

        assertFound(Mails.from("ada@gmail.com").field("Subject", "[" + ours.caseNumber() + "]"), ours);
        assertDoubt(
                Mails.from("bob@gmail.com").field("Subject", "[" + ours.caseNumber() + "]"), "another organisation");
    }

    @Test
    void takesNeighboursAtAPublicMailHostForStrangers() {
        applications.open(PROGRAM, "one@gmail.com");

        assertNew(Mails.from("two@gmail.com").field("Subject", "Completed form"));
    }

    @Test
    void leavesItToAPersonWhichOfTwoColleaguesItIs() {
        applications.open(PROGRAM, "other@works.example");

        assertDoubt(Mails.from("third@works.example").field("Subject", "Completed form"), "several cases");
    }

    @Test
    void leavesASubjectThatNamesTwoCasesToAPerson() {
        Application other = applications.open(PROGRAM, LEAD);

        assertDoubt(
                Mails.from(LEAD).field("Subject", "[%s] and [%s]".formatted(ours.caseNumber(), other.caseNumber())),
                "several cases");
    }

    @Test
    void followsTheAnsweredReplyBeforeAnotherCaseInTheSubject() {
        repliedTo(ours);
        Application other = applications.open(PROGRAM, LEAD);

        assertFound(
                Mails.from(LEAD)
                        .field("Subject", "Re: [" + other.caseNumber() + "]")
                        .field("In-Reply-To", OUR_REPLY),
                ours);
    }

    @Test
    void leavesAStrangerWhoNamesACaseToAPerson() {
        assertDoubt(
                Mails.from("mallory@elsewhere.example").field("Subject", "[" + ours.caseNumber() + "]"),
                "another organisation");
    }

    @Test
    void leavesASecondPartnerInOurThreadToAPerson() {
        repliedTo(ours);
        applications.open(PROGRAM, "lead@second.example");

        assertDoubt(
                Mails.from("lead@second.example").field("Subject", "Ours too").field("In-Reply-To", OUR_REPLY),
                "another organisation");
    }

    @Test
    void leavesAFormOfAnotherPartnerFromTheSameHandToAPerson() {
        CaseFinder.Found found =
                finder.find(mail(Mails.from(LEAD).field("Subject", "Form")), PROGRAM, "Third Robotics", "");

        assertThat(found.application()).isEmpty();
        assertThat(found.doubt()).contains("names the partner 'Third Robotics'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Example", "EXAMPLE WORKS GmbH", "Exampleworks", "株式会社サンプル"})
    void doesNotDoubtAnotherSpellingOfTheName(String spelling) {
        CaseFinder.Found found = finder.find(mail(Mails.from(LEAD).field("Subject", "Form")), PROGRAM, spelling, "");

        assertThat(found.application()).contains(ours);
    }

    @Test
    void keepsAnotherProgramApart() {
        repliedTo(ours);

        CaseFinder.Found found = finder.find(
                mail(Mails.from(LEAD).field("Subject", "Form").field("In-Reply-To", OUR_REPLY)),
                "another-program",
                "",
                "");

        assertThat(found).isEqualTo(CaseFinder.Found.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "CONCLUDED"})
    void doesNotReopenAClosedCase(ApplicationStatus status) {
        applications.all().close(ours.id(), status, Instant.EPOCH);
        String subject = "Again [" + ours.caseNumber() + "]";

        assertNew(Mails.from(LEAD).field("Subject", subject));

        Application reopened = applications.open(PROGRAM, LEAD);
        assertFound(Mails.from(LEAD).field("Subject", subject), reopened);
    }

    @Test
    void closesACaseOnce() {
        assertThat(applications.all().close(ours.id(), ApplicationStatus.WITHDRAWN, Instant.EPOCH))
                .isTrue();
        assertThat(applications.all().close(ours.id(), ApplicationStatus.CONCLUDED, Instant.EPOCH))
                .isFalse();
    }

    @Test
    void findsTheCaseThatTheFormCarriesAmongSeveralOfItsAuthor() {
        Application second = applications.open(PROGRAM, LEAD);
        Mails mail = Mails.from(LEAD).field("Subject", "Our form");

        assertThat(carrying(mail, second.caseNumber().value()))
                .isEqualTo(new CaseFinder.Found(Optional.of(second), ""));
        assertDoubt(mail, "several cases");
    }

    @Test
    void believesTheSubjectMoreThanTheForm() {
        Application second = applications.open(PROGRAM, LEAD);
        Mails mail = Mails.from(LEAD).field("Subject", "[" + second.caseNumber() + "] corrected");

        assertThat(carrying(mail, ours.caseNumber().value())).isEqualTo(new CaseFinder.Found(Optional.of(second), ""));
    }

    @Test
    void leavesAStrangerWithOurFormToAPerson() {
        applications.open(PROGRAM, "mallory@elsewhere.example");

        CaseFinder.Found found = carrying(
                Mails.from("mallory@elsewhere.example").field("Subject", "Our form"),
                ours.caseNumber().value());

        assertThat(found.application()).isEmpty();
        assertThat(found.doubt()).contains("another organisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CI-00000000", "no number at all", "' OR 1=1 --"})
    void takesAFormThatCarriesNoKnownCaseForOneThatCarriesNone(String carried) {
        assertThat(carrying(Mails.from(LEAD).field("Subject", "Our form"), carried))
                .isEqualTo(new CaseFinder.Found(Optional.of(ours), ""));
    }

    private CaseFinder.Found carrying(Mails mail, String caseNumber) {
        return finder.find(mail(mail), PROGRAM, "Example Works", caseNumber);
    }

    private void repliedTo(Application application) {
        MessageRows rows = new MessageRows(database);
        long message = rows.message(Map.of());
        long submission = rows.submission(application.id(), 1, message, Map.of());
        database.jdbc()
                .sql("""
                INSERT INTO reply (message, kind, submission_id, recipient, language, subject, text_body, html_body,
                                   message_id, status, next_attempt_at, created_at)
                VALUES (:message, 'ACCEPTED', :submission, 'lead@works.example', 'en', 's', 't', 'h', :id, 'SENT',
                        :now, :now)
                """)
                .param("message", message)
                .param("submission", submission)
                .param("id", OUR_REPLY)
                .param("now", MessageRows.utc(Instant.EPOCH))
                .update();
    }

    private static ParsedMessage mail(Mails mail) {
        return mail.parsed();
    }

    private void assertFound(Mails mail, Application expected) {
        assertThat(finder.find(mail(mail), PROGRAM, "Example Works", ""))
                .isEqualTo(new CaseFinder.Found(Optional.of(expected), ""));
    }

    private void assertNew(Mails mail) {
        assertThat(finder.find(mail(mail), PROGRAM, "Example Works", "")).isEqualTo(CaseFinder.Found.NOTHING);
    }

    private void assertDoubt(Mails mail, String words) {
        CaseFinder.Found found = finder.find(mail(mail), PROGRAM, "Example Works", "");

        assertThat(found.application()).isEmpty();
        assertThat(found.doubt()).contains(words);
    }
}
