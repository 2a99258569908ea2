package org.competency.intake.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import org.competency.intake.audit.Offices;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFile;
import org.competency.intake.letter.LetterFiles;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.letter.LetterRequest;
import org.competency.intake.letter.Letters;
import org.competency.intake.letter.TestLetters;
import org.competency.intake.mailbox.LedgerEvents;
import org.competency.intake.partner.TestCorrespondents;
import org.competency.intake.support.MemoryArchive;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MovableClock;
import org.competency.intake.support.SmtpSink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From an event that somebody is told of to what the mail server got, whatever the database. */
abstract class LetterBehaviour {

    private static final Instant AT = Instant.parse("2026-12-03T18:00:00Z");
    private static final LetterFiles INVITATION = (letter, from, to, subject) -> List.of(new LetterFile(
            "invitation.ics",
            "text/calendar; method=REQUEST; charset=UTF-8",
            ("BEGIN:VCALENDAR\r\nORGANIZER:mailto:" + from + "\r\nATTENDEE:mailto:" + to + "\r\nEND:VCALENDAR\r\n")
                    .getBytes(US_ASCII)));

    private final MigratedDatabase database;
    private final MessageRows rows;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-16T18:05:00Z"));
    private final Letters letters;
    private final Enclosures enclosures;
    private final LetterOutbox outbox;
    private final SmtpSink sink;

    LetterBehaviour(MigratedDatabase database) {
        try {
            this.sink = SmtpSink.takingAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = database;
        this.rows = new MessageRows(database);
        this.letters = TestLetters.in(database, clock);
        this.enclosures = new Enclosures(database.batches(), new MemoryArchive());
        this.outbox = new LetterOutbox(database.batches(), database.transactions(), letters, enclosures, clock);
    }

    @AfterEach
    void closeSink() {
        sink.close();
    }

    @Test
    void goesOnTheThreadOfTheNewestVersionToWhoeverSentIt() {
        long application = application();
        version(application, 1, Map.of());
        version(
                application,
                2,
                Map.of("from_address", "deputy@partner.example", "reference_ids", "<m1@partner.example>"));
        letters.request(scheduled(application, 4));

        compose();
        send();

        assertThat(sink.received()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("deputy@partner.example");
            assertThat(mail.header("Subject")).contains("Audit on").contains("[CI-00000001]");
            assertThat(mail.header("In-Reply-To")).isEqualTo("<m2@partner.example>");
            assertThat(mail.header("References")).contains("<m1@partner.example>");
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(mail.data()).contains("Your audit is scheduled for Thursday, 3 December 2026");
        });
        assertThat(replies().ofCase("CI-00000001")).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(ReplyKind.AUDIT_SCHEDULED);
            assertThat(reply.status()).isEqualTo(ReplyStatus.SENT);
        });
        assertThat(letters.due(0, 10)).isEmpty();
    }

    @Test
    void isWrittenOnceHoweverOftenItIsAskedForAndComposed() {
        long application = application();
        version(application, 1, Map.of());
        letters.request(scheduled(application, 4));
        letters.request(scheduled(application, 4));
        List<ComposedLetter> composed =
                letters.due(0, 10).stream().map(composer()::compose).toList();

        outbox.write(composed);
        outbox.write(composed);

        assertThat(composed).hasSize(1);
        assertThat(replies().list(null, 10)).hasSize(1);
    }

    @Test
    void isNotLostWhereItsMailCannotBeStored() {
        long application = application();
        version(application, 1, Map.of());
        letters.request(scheduled(application, 4));
        ComposedLetter.Mail mail =
                (ComposedLetter.Mail) composer().compose(letters.due(0, 1).get(0));
        ComposedLetter.Mail tooLong = new ComposedLetter.Mail(
                mail.letter(),
                mail.message(),
                mail.about(),
                mail.kind(),
                mail.event(),
                "x".repeat(400),
                mail.language(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.messageId(),
                mail.inReplyTo(),
                mail.references(),
                mail.enclosures());

        assertThatThrownBy(() -> outbox.write(List.of(tooLong))).isInstanceOf(RuntimeException.class);

        assertThat(letters.due(0, 10)).hasSize(1);
        assertThat(replies().list(null, 10)).isEmpty();
    }

    @Test
    void writesTwoLettersOfAKindOnTheSameThread() {
        long application = application();
        version(application, 1, Map.of());
        letters.request(scheduled(application, 4));
        letters.request(scheduled(application, 7));

        compose();

        assertThat(replies().ofCase("CI-00000001"))
                .extracting(ReplyRow::revision)
                .containsExactly(4, 7);
    }

    @Test
    void waitsWithAReasonForAnOperatorWhileNobodyHasAnAddressAndTheOthersGo() {
        long nobody = rows.application("CI-0000000X");
        rows.set("application", "contact", nobody, "no address");
        rows.submission(nobody, 1, rows.message(Map.of("from_address", "neither is this")), Map.of());
        letters.request(scheduled(nobody, 4));
        letters.request(LetterRequest.to("lead@office.example", LetterKind.ESCALATION, "e", 1, office()));

        compose();

        assertThat(letters.due(0, 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason())
                        .contains("Nobody to write to")
                        .contains("intake replies drop " + letter.id()));
        assertThat(replies().list(null, 10)).extracting(ReplyRow::kind).containsExactly(ReplyKind.ESCALATION);

        rows.set("application", "contact", nobody, "ada@partner.example");
        compose();
        assertThat(letters.due(0, 10)).isEmpty();
        assertThat(replies().ofCase("CI-0000000X"))
                .extracting(ReplyRow::recipient)
                .containsExactly("ada@partner.example");
    }

    @Test
    void writesToWhoAppliedWhereTheNewestMailMayNotBeAnswered() {
        long application = application();
        version(application, 1, Map.of("from_address", "robot@partner.example", "may_reply", false));
        letters.request(scheduled(application, 4));

        compose();

        assertThat(replies().ofCase("CI-00000001"))
                .extracting(ReplyRow::recipient)
                .containsExactly("alliance@partner.example");
    }

    @Test
    void isNotWrittenOnceItIsTakenBackOrDropped() {
        long application = application();
        version(application, 1, Map.of());
        letters.request(scheduled(application, 4));
        letters.request(scheduled(application, 5));
        long first = letters.due(0, 1).get(0).id();
        ComposedLetter composed = composer().compose(letters.due(0, 1).get(0));

        assertThat(letters.drop(first, "told by phone")).isTrue();
        outbox.write(List.of(composed));
        assertThat(letters.takeBack(application, List.of(LetterKind.AUDIT_SCHEDULED)))
                .hasSize(1);
        compose();

        assertThat(replies().list(null, 10)).isEmpty();
    }

    @Test
    void offersTheInvitationToTheCalendarAndAsAFile() {
        long application = application();
        version(application, 1, Map.of());
        letters.request(scheduled(application, 4));

        compose(INVITATION);
        send();

        assertThat(sink.received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.data())
                        .contains("Content-Type: text/calendar; method=REQUEST; charset=UTF-8")
                        .containsOnlyOnce("text/calendar")
                        .contains("application/ics")
                        .contains("filename=invitation.ics"));
    }

    @Test
    void writesInTheLanguageOfThePartnerAndNamesItsManager() {
        long application = application();
        version(application, 1, Map.of());
        database.jdbc()
                .sql(
                        "INSERT INTO partner (name, created_at, language, manager) VALUES ('Partner One', :now, 'de', 'pdm@office.example')")
                .param("now", MessageRows.utc(clock.instant()))
                .update();
        database.jdbc()
                .sql("INSERT INTO partner_domain (domain, partner_id) SELECT 'partner.example', id FROM partner")
                .update();
        letters.request(scheduled(application, 4));

        compose();

        assertThat(replies().list(null, 10))
                .singleElement()
                .satisfies(reply -> assertThat(replies().text(reply.id()))
                        .hasValueSatisfying(text -> assertThat(text)
                                .contains("Ihr Audit ist vereinbart")
                                .contains("pdm@office.example")));
    }

    @Test
    void tellsTheOfficeOutsideAnyConversation() {
        letters.request(LetterRequest.to("lead@office.example", LetterKind.ESCALATION, "e", 1, office()));

        compose();
        send();

        assertThat(sink.received()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("lead@office.example");
            assertThat(mail.header("In-Reply-To")).isEmpty();
            assertThat(mail.header("References")).isEmpty();
        });
    }

    @Test
    void leavesAnswersToMessagesAlone() {
        long application = application();
        long message = version(application, 1, Map.of());
        letters.request(scheduled(application, 4));
        compose();
        rows.set("message", "status", message, "READ");

        ReplyRevisions revisions = new ReplyRevisions(
                database.jdbc(),
                new UnansweredMessages(database.jdbc(), TestCorrespondents.in(database)),
                Samples.composer(settings()),
                new Outbox(
                        database.batches(),
                        database.transactions(),
                        enclosures,
                        new LedgerEvents(database.jdbc(), database.batches().getJdbcOperations(), clock),
                        clock));

        assertThat(revisions.revise(message, ReplyRevisions.Wanted.CORRECTION).action())
                .isEqualTo(RevisedReply.Action.FIRST);
    }

    private long application() {
        return rows.application("CI-00000001");
    }

    private long version(long application, int version, Map<String, ? extends @Nullable Object> message) {
        long id = rows.message(message);
        rows.submission(application, version, id, Map.of("status", "ACKNOWLEDGED", "verdict", "COMPLETE"));
        return id;
    }

    private static LetterRequest scheduled(long application, int event) {
        return LetterRequest.toPartner(
                LetterKind.AUDIT_SCHEDULED,
                "audit %d event %d".formatted(application, event),
                application,
                event,
                LetterFacts.none().moment("at", AT));
    }

    private static LetterFacts office() {
        return LetterFacts.none().day("today", LocalDate.of(2026, 11, 20)).text("count", "1");
    }

    private LetterComposer composer(LetterFiles... files) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Stream.of(files).forEach(each -> beans.addBean("files", each));
        return new LetterComposer(
                settings(),
                ReplySettings.identities(settings()),
                Offices.seattle(),
                Samples.checklists(),
                new CaseThreads(database.jdbc()),
                TestCorrespondents.in(database),
                Samples.JSON,
                beans.getBeanProvider(LetterFiles.class));
    }

    private void compose(LetterFiles... files) {
        outbox.write(letters.due(0, 10).stream().map(composer(files)::compose).toList());
    }

    private void send() {
        DueReplies due =
                new DueReplies(database.jdbc(), database.transactions(), new Claims(), settings(), enclosures, clock);
        new ReplySender(
                        settings(),
                        ReplySettings.identities(settings()),
                        due,
                        new BounceAddress(settings(), ReplySettings.identities(settings())),
                        new SendingCaps(settings(), due, clock),
                        clock)
                .sendDue();
    }

    private Replies replies() {
        return new Replies(
                database.jdbc(),
                ReplySettings.identities(settings()),
                new BounceAddress(settings(), ReplySettings.identities(settings())),
                enclosures,
                clock);
    }

    private ReplyProperties settings() {
        return ReplySettings.settings().server(sink.port()).build();
    }
}
