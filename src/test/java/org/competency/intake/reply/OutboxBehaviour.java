package org.competency.intake.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.competency.intake.mailbox.LedgerEvents;
import org.competency.intake.partner.TestCorrespondents;
import org.competency.intake.support.MemoryArchive;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MovableClock;
import org.competency.intake.support.SmtpSink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From messages that wait for a reply to what the mail server got, whatever the database. */
abstract class OutboxBehaviour {

    private final MigratedDatabase database;
    private final MessageRows rows;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-16T18:05:00Z"));
    private final UnansweredMessages unanswered;
    private final Enclosures enclosures;
    private final Outbox outbox;
    private SmtpSink sink = sink(command -> null);

    OutboxBehaviour(MigratedDatabase database) {
        this.database = database;
        this.rows = new MessageRows(database);
        this.unanswered = new UnansweredMessages(database.jdbc(), TestCorrespondents.in(database));
        this.enclosures = new Enclosures(database.batches(), new MemoryArchive());
        this.outbox = new Outbox(
                database.batches(),
                database.transactions(),
                enclosures,
                new LedgerEvents(database.jdbc(), database.batches().getJdbcOperations(), clock),
                clock);
    }

    @AfterEach
    void closeSink() {
        sink.close();
    }

    @Test
    void writesTheReplySettlesTheMessageAndAcknowledgesTheSubmission() {
        long message = rows.message(Map.of());
        long submission = decided(message, "COMPLETE", "CI-00000001");

        composeAll();

        assertThat(rows.text("message", "status", message)).isEqualTo("SETTLED");
        assertThat(rows.text("submission", "status", submission)).isEqualTo("ACKNOWLEDGED");
        assertThat(replies().ofCase("CI-00000001")).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(ReplyKind.ACCEPTED);
            assertThat(reply.status()).isEqualTo(ReplyStatus.PENDING);
            assertThat(reply.message()).isEqualTo(message);
        });
    }

    @Test
    void waitsForSubmissionsThatAreNotDecided() {
        long message = rows.message(Map.of());
        rows.submission(rows.application("CI-00000001"), 1, message, Map.of("status", "ASSESSED"));

        assertThat(unanswered.next(0, 10)).isEmpty();
    }

    @Test
    void writesTheSameRepliesTwiceWithoutAnyChange() {
        decided(rows.message(Map.of()), "COMPLETE", "CI-00000001");
        List<ComposedReply> composed =
                unanswered.next(0, 10).stream().map(composer()::compose).toList();

        outbox.write(composed);
        outbox.write(composed);

        assertThat(replies().list(null, 10)).hasSize(1);
    }

    @Test
    void settlesAMessageThatMayNotBeAnsweredWithItsReason() {
        long message = rows.message(
                Map.of("outcome", "NO_CHECKLIST", "may_reply", false, "why_not", "Auto-Submitted: auto-generated"));

        composeAll();

        assertThat(rows.text("message", "status", message)).isEqualTo("SETTLED");
        assertThat(rows.text("message", "why_not", message)).isEqualTo("Auto-Submitted: auto-generated");
        assertThat(replies().list(null, 10)).isEmpty();
    }

    @Test
    void quarantinesWhatCannotBeComposedAndGoesOn() {
        long bad = rows.message(Map.of());
        long submission = decided(bad, "INCOMPLETE", "CI-00000001");
        rows.set("submission", "findings", submission, "broken");
        rows.message(Map.of("outcome", "NO_CHECKLIST"));

        composeAll();

        assertThat(rows.text("message", "status", bad)).isEqualTo("QUARANTINED");
        assertThat(rows.text("submission", "status", submission)).isEqualTo("DECIDED");
        assertThat(replies().list(null, 10)).hasSize(1);
    }

    @Test
    void knowsTheCaseOfAFileThatIsTheSame() {
        decided(rows.message(Map.of()), "COMPLETE", "CI-00000001");
        rows.message(
                Map.of("outcome", "SAME_FILE", "reason", "The file is the same as in version 1 of case CI-00000001"));

        composeAll();

        assertThat(replies().ofCase("CI-00000001"))
                .extracting(ReplyRow::kind)
                .containsExactly(ReplyKind.ACCEPTED, ReplyKind.SAME_FILE);
    }

    @Test
    void readsMessagesInPagesByKey() {
        for (int i = 0; i < 5; i++) {
            rows.message(Map.of("outcome", "NO_CHECKLIST"));
        }

        List<Unanswered> page = unanswered.next(0, 2);
        List<Unanswered> next = unanswered.next(page.get(1).message(), 10);

        assertThat(page).hasSize(2);
        assertThat(next).hasSize(3);
    }

    @Test
    void sendsWhatIsDueAsOneThreadedMessage() {
        decided(rows.message(Map.of("reference_ids", "<older@partner.example>")), "COMPLETE", "CI-00000001");
        composeAll();

        Sent sent = sender().sendDue();

        assertThat(sent).isEqualTo(new Sent(1, 0, 0, 0, null));
        ReplyRow reply = replies().list(ReplyStatus.SENT, 10).get(0);
        assertThat(reply.sentAt()).isEqualTo(clock.instant());
        assertThat(sink.received()).singleElement().satisfies(mail -> {
            assertThat(mail.envelopeFrom()).isEqualTo("checklists@office.example");
            assertThat(mail.recipient()).isEqualTo("alliance@partner.example");
            assertThat(mail.header("Message-ID")).isEqualTo(reply.messageId());
            assertThat(mail.header("In-Reply-To")).isEqualTo("<m1@partner.example>");
            assertThat(mail.header("References")).isEqualTo("<older@partner.example> <m1@partner.example>");
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-replied");
            assertThat(mail.header("X-Auto-Response-Suppress")).isEqualTo("All");
            assertThat(mail.header("Content-Type")).startsWith("multipart/alternative");
            assertThat(mail.header("Subject")).contains("[CI-00000001]");
            assertThat(mail.data()).contains("text/plain; charset=UTF-8").contains("text/html; charset=UTF-8");
        });
    }

    @Test
    void sendsABatchOverOneConnection() {
        pending(30);

        Sent sent = sender(settings().batch(10)).sendDue();

        assertThat(sent.sent()).isEqualTo(30);
        assertThat(sink.received()).hasSize(30);
        assertThat(sink.connections()).isEqualTo(3);
    }

    @Test
    void repeatsTheSameMessageIdAfterACrashBetweenTheServersAnswerAndTheCommit() {
        pending(3);
        AtomicInteger taken = new AtomicInteger();
        sink.afterTaking(mail -> {
            if (taken.incrementAndGet() == 2) {
                // the row is lost to this process from here on, as if it had been killed before its commit
                database.jdbc()
                        .sql("UPDATE reply SET claimed_by = 'killed/1/1/1' WHERE message_id = :id")
                        .param("id", mail.header("Message-ID"))
                        .update();
            }
        });

        sender().sendDue();
        clock.advance(Duration.ofMinutes(11));
        Sent again = sender().sendDue();

        assertThat(again.sent()).isEqualTo(1);
        assertThat(sink.received()).hasSize(4);
        Map<String, Set<String>> idsByRecipient = sink.received().stream()
                .collect(Collectors.groupingBy(
                        SmtpSink.Received::recipient,
                        Collectors.mapping(mail -> mail.header("Message-ID"), Collectors.toSet())));
        assertThat(idsByRecipient)
                .hasSize(3)
                .allSatisfy((recipient, ids) -> assertThat(ids).hasSize(1));
        assertThat(replies().list(ReplyStatus.SENT, 10)).hasSize(3);
    }

    @Test
    void takesOverAtOnceFromAProcessOfThisMachineThatIsGone() {
        pending(1);
        String owner = new Claims().owner();
        String gone = owner.substring(0, owner.indexOf('/')) + "/999999999/1/abcdefgh";
        rows.set("reply", "status", 1, "SENDING");
        rows.set("reply", "claimed_by", 1, gone);
        rows.set("reply", "next_attempt_at", 1, MessageRows.utc(clock.instant().plusSeconds(500)));

        assertThat(sender().sendDue().sent()).isEqualTo(1);
    }

    @Test
    void leavesToAnotherProcessWhatItIsSending() {
        pending(1);
        rows.set("reply", "status", 1, "SENDING");
        rows.set("reply", "claimed_by", 1, new Claims().owner());
        rows.set("reply", "next_attempt_at", 1, MessageRows.utc(clock.instant().plusSeconds(500)));

        assertThat(sender().sendDue()).isEqualTo(Sent.nothing());
        clock.advance(Duration.ofMinutes(10));
        assertThat(sender().sendDue().sent()).isEqualTo(1);
    }

    @Test
    void triesAgainLaterWhenTheServerSaysSo() {
        answering(command -> command.startsWith("RCPT") ? "451 4.7.1 greylisted, try again" : null);
        pending(2);

        Sent sent = sender().sendDue();

        assertThat(sent).isEqualTo(new Sent(0, 0, 2, 0, null));
        assertThat(replies().list(ReplyStatus.PENDING, 10)).hasSize(2).allSatisfy(reply -> {
            assertThat(reply.lastError()).contains("greylisted");
            assertThat(reply.attempts()).isEqualTo(1);
            assertThat(reply.nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        });
        assertThat(sender().sendDue()).as("before its time").isEqualTo(Sent.nothing());
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        answering(command -> command.startsWith("RCPT") ? "451 4.7.1 greylisted" : null);
        pending(1);
        Sent last = Sent.nothing();
        for (int attempt = 1; attempt <= 3; attempt++) {
            last = sender().sendDue();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(last).isEqualTo(new Sent(0, 1, 0, 0, null));
        assertThat(replies().list(ReplyStatus.FAILED, 10))
                .singleElement()
                .satisfies(reply -> assertThat(reply.lastError())
                        .contains("after 3 attempts")
                        .contains("greylisted"));
    }

    @Test
    void givesUpAtOnceWhenTheRecipientIsRefusedAndSendsTheOthers() {
        answering(command ->
                command.startsWith("RCPT") && command.contains("partner2@") ? "550 5.1.1 no such user" : null);
        pending(3);

        Sent sent = sender().sendDue();

        assertThat(sent).isEqualTo(new Sent(2, 1, 0, 0, null));
        assertThat(replies().list(ReplyStatus.FAILED, 10))
                .singleElement()
                .satisfies(reply -> assertThat(reply.lastError()).contains("no such user"));
        assertThat(sink.connections()).isEqualTo(1);
    }

    @Test
    void givesUpWhenTheContentIsRefused() {
        answering(command -> command.equals(".") ? "554 5.7.1 looks like spam" : null);
        pending(1);

        assertThat(sender().sendDue()).isEqualTo(new Sent(0, 1, 0, 0, null));
    }

    @Test
    void givesNothingUpWhenTheServerRefusesOurOwnAddress() {
        answering(command -> command.startsWith("MAIL") ? "550 5.7.1 sender not allowed" : null);
        pending(2);

        Sent sent = sender().sendDue();

        assertThat(sent.failed()).isZero();
        assertThat(sent.deferred()).isEqualTo(2);
    }

    @Test
    void letsAllWaitWithAReasonWhenTheServerIsAway() {
        pending(3);
        sink.close();

        Sent sent = sender().sendDue();

        assertThat(sent.deferred()).isEqualTo(3);
        assertThat(sent.problem()).contains("127.0.0.1:" + sink.port()).contains("intake.reply.smtp");
        assertThat(replies().list(ReplyStatus.PENDING, 10))
                .hasSize(3)
                .allSatisfy(reply -> assertThat(reply.attempts()).isZero());
    }

    @Test
    void goesOnOverANewConnectionWhenOneBreaks() {
        AtomicInteger mails = new AtomicInteger();
        answering(command -> command.startsWith("RCPT") && mails.incrementAndGet() == 2 ? SmtpSink.HANG_UP : null);
        pending(4);

        Sent sent = sender().sendDue();

        assertThat(sent).isEqualTo(new Sent(3, 0, 1, 0, null));
        assertThat(sink.connections()).isEqualTo(2);
    }

    @Test
    void letsTheRestWaitWhenConnectionsKeepBreaking() {
        answering(command -> command.equals(".") ? SmtpSink.HANG_UP : null);
        pending(5);

        Sent sent = sender().sendDue();

        assertThat(sent.deferred()).isEqualTo(5);
        assertThat(sent.problem()).contains("breaks the connection");
        assertThat(sink.received()).hasSize(2);
    }

    @Test
    void saysSoWhenNoServerIsConfigured() {
        pending(2);
        ReplySender unconfigured = sender(ReplySettings.settings());

        Sent sent = unconfigured.sendDue();

        assertThat(sent.deferred()).isEqualTo(2);
        assertThat(sent.problem()).contains("intake.reply.smtp.host");
    }

    @Test
    void endsALoopByTheCapOfAnAddress() {
        for (int i = 0; i < 8; i++) {
            rows.message(
                    Map.of("outcome", "NO_CHECKLIST", "from_address", i % 2 == 0 ? "bot@x.example" : "Bot@X.example"));
        }
        composeAll();

        Sent sent = sender(settings().caps(3, 100)).sendDue();

        assertThat(sent).isEqualTo(new Sent(3, 0, 0, 5, null));
        assertThat(replies().list(ReplyStatus.SUPPRESSED, 10))
                .hasSize(5)
                .allSatisfy(reply -> assertThat(reply.lastError()).contains("per-address"));
    }

    @Test
    void countsWhatWasSentBeforeTowardsTheCap() {
        rows.message(Map.of("outcome", "NO_CHECKLIST"));
        composeAll();
        sender(settings().caps(1, 100)).sendDue();
        rows.message(Map.of("outcome", "NO_CHECKLIST"));
        composeAll();

        assertThat(sender(settings().caps(1, 100)).sendDue().suppressed()).isEqualTo(1);
        clock.advance(Duration.ofHours(25));
        rows.message(Map.of("outcome", "NO_CHECKLIST"));
        composeAll();
        assertThat(sender(settings().caps(1, 100)).sendDue().sent()).isEqualTo(1);
    }

    @Test
    void holdsBackWhatGoesBeyondTheCapForAll() {
        pending(5);

        Sent sent = sender(settings().caps(20, 2)).sendDue();

        assertThat(sent.sent()).isEqualTo(2);
        assertThat(sent.deferred()).isEqualTo(3);
        assertThat(sent.problem()).contains("intake.reply.caps.total");
    }

    @Test
    void sendsASuppressedReplyWhenAnOperatorSaysSo() {
        pending(1);
        assertThat(replies().suppress(1, "the office called")).isTrue();
        assertThat(sender().sendDue()).isEqualTo(Sent.nothing());

        assertThat(replies().resend(1)).isTrue();
        assertThat(sender().sendDue().sent()).isEqualTo(1);
        assertThat(replies().suppress(1, "too late")).isFalse();
        assertThat(replies().resend(99)).isFalse();
    }

    @Test
    void resendsUnderTheSameMessageId() {
        pending(1);
        sender().sendDue();

        replies().resend(1);
        sender().sendDue();

        assertThat(sink.received()).hasSize(2);
        assertThat(new HashSet<>(sink.received().stream()
                        .map(mail -> mail.header("Message-ID"))
                        .toList()))
                .hasSize(1);
    }

    @Test
    void findsTheReplyByItsReturnPath() {
        pending(1);
        ReplyProperties verp =
                settings().envelope(ReplyProperties.Envelope.Kind.VERP).build();

        sender(verp).sendDue();

        String path = sink.received().get(0).envelopeFrom();
        BounceAddress bounces = new BounceAddress(verp, ReplySettings.identities(verp));
        assertThat(path).matches("bounce\\+1\\.[0-9a-f]{16}@office\\.example");
        assertThat(bounces.replyId(path)).hasValue(1);
        assertThat(bounces.replyId(path.replace("+1.", "+2."))).isEmpty();
        assertThat(bounces.replyId("somebody@office.example")).isEmpty();
        assertThat(replies().returned(1, "550 no such user")).isTrue();
        assertThat(replies().find(1)).map(ReplyRow::status).contains(ReplyStatus.UNDELIVERABLE);
    }

    @Test
    void sendsFromNobodyWhereThatIsWanted() {
        pending(1);

        sender(settings().envelope(ReplyProperties.Envelope.Kind.NULL)).sendDue();

        assertThat(sink.received().get(0).envelopeFrom()).isEmpty();
    }

    @Test
    void showsAReplyAsItIsSent() {
        pending(1);

        assertThat(replies().eml(1))
                .hasValueSatisfying(eml -> assertThat(new String(eml, UTF_8))
                        .contains("Auto-Submitted: auto-replied")
                        .contains(
                                "Message-ID: " + replies().find(1).orElseThrow().messageId()));
        assertThat(replies().text(1))
                .hasValueSatisfying(text -> assertThat(text).contains("WHAT TO DO NOW"));
        assertThat(replies().html(1))
                .hasValueSatisfying(html -> assertThat(html).contains("<html"));
    }

    @Test
    void writesNothingWhenOneRowIsRefused() {
        long message = rows.message(Map.of("outcome", "NO_CHECKLIST"));
        ComposedReply good = composer().compose(unanswered.next(0, 1).get(0));
        ComposedReply.Letter letter = (ComposedReply.Letter) good;
        ComposedReply unknown = new ComposedReply.Letter(
                message + 1000,
                null,
                null,
                letter.kind(),
                letter.recipient(),
                letter.language(),
                letter.subject(),
                letter.text(),
                letter.html(),
                "<other@office.example>",
                null,
                List.of());

        assertThatThrownBy(() -> outbox.write(List.of(good, unknown))).isInstanceOf(RuntimeException.class);

        assertThat(rows.text("message", "status", message)).isEqualTo("READ");
        assertThat(replies().list(null, 10)).isEmpty();
    }

    @Test
    void sendsTheFormOfTheProgramThatASubjectNames() {
        long message = rows.message(Map.of("outcome", "NO_CHECKLIST", "subject", "Industrial Software Competency"));

        composeAll();
        outbox.write(List.of());
        sender().sendDue();

        assertThat(sink.received()).singleElement().satisfies(mail -> {
            assertThat(mail.header("Content-Type")).startsWith("multipart/mixed");
            assertThat(mail.data()).contains("filename=industrial-software-technology-1.0.docx");
        });
        assertThat(database.jdbc()
                        .sql(
                                "SELECT COUNT(*) FROM reply_attachment a JOIN reply r ON r.id = a.reply WHERE r.message = ?")
                        .param(message)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void answersEachLineOfACommandWithWhereTheCaseStands() {
        decided(rows.message(Map.of()), "COMPLETE", "CI-00000001");
        long asked = rows.message(Map.of("outcome", "COMMAND", "subject", "status"));
        command(asked, 1, "status", "STATUS", "CI-00000001");
        command(asked, 2, "frobnicate", "UNKNOWN", null);

        composeAll();

        ReplyRow reply = replies().ofMessage(asked).get(0);
        assertThat(reply.kind()).isEqualTo(ReplyKind.COMMAND);
        assertThat(replies().text(reply.id()).orElseThrow())
                .contains("> status\n")
                .contains("Case CI-00000001, Industrial Software Competency, version 1: complete;")
                .contains("> frobnicate\n")
                .contains("We do not know this word");
    }

    @Test
    void asksOnlyOnceForAChecklistHoweverAMachineAnswers() {
        rows.message(Map.of("outcome", "NO_CHECKLIST", "subject", "Ticket opened"));
        composeAll();
        ReplyRow asked = replies().list(null, 1).get(0);

        long answer = rows.message(Map.of("outcome", "NO_CHECKLIST", "in_reply_to", asked.messageId()));
        long another = rows.message(Map.of("outcome", "NO_CHECKLIST", "from_address", "else@partner.example"));
        composeAll();

        assertThat(replies().ofMessage(answer)).isEmpty();
        assertThat(rows.text("message", "why_not", answer)).contains("It answers our own request");
        assertThat(replies().ofMessage(another)).hasSize(1);
    }

    @Test
    void answersTheSameCommandUnderOurOwnSubjectOnlyOnceWithinMinutes() {
        long first = commanded("status", "status");
        composeAll();

        long machine = commanded("Re: status", "status");
        long more = commanded("AW: Re: status", "status", "help");
        composeAll();

        assertThat(replies().ofMessage(first)).hasSize(1);
        assertThat(replies().ofMessage(machine)).isEmpty();
        assertThat(rows.text("message", "why_not", machine)).contains("for what that has answered");
        assertThat(replies().ofMessage(more))
                .as("it asks for something else too")
                .hasSize(1);
    }

    private long commanded(String subject, String... lines) {
        long message = rows.message(Map.of("outcome", "COMMAND", "subject", subject));
        for (int i = 0; i < lines.length; i++) {
            command(message, i + 1, lines[i], lines[i].toUpperCase(Locale.ROOT), null);
        }
        return message;
    }

    @Test
    void findsAReplyByItsMessageIdAndNotesADelayWithoutGivingItUp() {
        decided(rows.message(Map.of()), "COMPLETE", "CI-00000001");
        composeAll();
        sender().sendDue();
        ReplyRow sent = replies().list(ReplyStatus.SENT, 1).get(0);

        ReplyRow found = replies()
                .findByMessageIds(List.of("<x@y.example>", sent.messageId()))
                .orElseThrow();
        replies().delayed(found.id(), "Not delivered yet: 4.4.1");

        assertThat(replies().findByMessageIds(List.of("<x@y.example>"))).isEmpty();
        assertThat(replies().find(found.id()).orElseThrow()).satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(ReplyStatus.SENT);
            assertThat(reply.lastError()).isEqualTo("Not delivered yet: 4.4.1");
        });
        assertThat(replies().returned(found.id(), "5.1.1")).isTrue();
        assertThat(replies().list(ReplyStatus.UNDELIVERABLE, 10)).hasSize(1);
    }

    @Test
    void sendsTheNewestReplyOfACaseAgain() {
        decided(rows.message(Map.of()), "COMPLETE", "CI-00000001");
        composeAll();

        assertThat(replies().resendNewestOf("CI-00000001")).as("not sent yet").isFalse();
        sender().sendDue();
        assertThat(replies().resendNewestOf("CI-00000001")).isTrue();
        sender().sendDue();

        assertThat(sink.received())
                .extracting(mail -> mail.header("Message-ID"))
                .hasSize(2)
                .containsOnly(sink.received().get(0).header("Message-ID"));
    }

    private void command(long message, int position, String line, String result, @Nullable String caseNumber) {
        database.jdbc()
                .sql("INSERT INTO mail_command (message, position, line, result, case_number) VALUES (?, ?, ?, ?, ?)")
                .param(message)
                .param(position)
                .param(line)
                .param(result)
                .param(caseNumber)
                .update();
    }

    private long decided(long message, String verdict, String caseNumber) {
        return rows.submission(
                rows.application(caseNumber),
                1,
                message,
                Map.of("status", "DECIDED", "verdict", verdict, "findings", "[]", "due_on", "2026-11-23"));
    }

    final void pending(int count) {
        for (int i = 1; i <= count; i++) {
            rows.message(Map.of("outcome", "NO_CHECKLIST", "from_address", "partner" + i + "@partner.example"));
        }
        composeAll();
    }

    private void composeAll() {
        for (List<Unanswered> page = unanswered.next(0, 200); !page.isEmpty(); page = unanswered.next(0, 200)) {
            outbox.write(page.stream().map(composer()::compose).toList());
        }
    }

    final int connections() {
        return sink.connections();
    }

    final List<SmtpSink.Received> received() {
        return sink.received();
    }

    private static ReplyComposer composer() {
        return Samples.composer(ReplySettings.settings().build());
    }

    final ReplySettings settings() {
        return ReplySettings.settings().server(sink.port());
    }

    @Test
    void sendsWhatAClockThatWentWrongPutOff() {
        pending(1);
        clock.advance(Duration.ofDays(-30));

        Sent sent = sender().sendDue();

        assertThat(sent.sent()).isEqualTo(1);
    }

    private ReplySender sender() {
        return sender(settings());
    }

    final ReplySender sender(ReplySettings settings) {
        return sender(settings.build());
    }

    private ReplySender sender(ReplyProperties properties) {
        DueReplies due =
                new DueReplies(database.jdbc(), database.transactions(), new Claims(), properties, enclosures, clock);
        return new ReplySender(
                properties,
                ReplySettings.identities(properties),
                due,
                new BounceAddress(properties, ReplySettings.identities(properties)),
                new SendingCaps(properties, due, clock),
                clock);
    }

    private Replies replies() {
        ReplyProperties properties = settings().build();
        return new Replies(
                database.jdbc(),
                ReplySettings.identities(properties),
                new BounceAddress(properties, ReplySettings.identities(properties)),
                enclosures,
                clock);
    }

    private void answering(UnaryOperator<String> answers) {
        sink.close();
        sink = sink(answers);
    }

    private static SmtpSink sink(UnaryOperator<String> answers) {
        try {
            return new SmtpSink(answers);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a port on the loopback interface", e);
        }
    }
}
