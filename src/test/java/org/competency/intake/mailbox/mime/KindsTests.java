package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.mailbox.MessageKind;

import static org.assertj.core.api.Assertions.assertThat;

class KindsTests {

    private static final byte[] PDF = "%PDF-1.7 a checklist".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aDocumentMakesASubmission() {
        assertKind(Mail.aMail().attached("checklist.pdf", PDF), MessageKind.SUBMISSION);
        assertKind(
                Mail.aMail()
                        .subject("Re: x")
                        .field("In-Reply-To", "<a@x.example>")
                        .attached("c.pdf", PDF),
                MessageKind.SUBMISSION);
        assertKind(Mail.aMail().subject("status").attached("checklist.pdf", PDF), MessageKind.SUBMISSION);
    }

    @Test
    void aDocumentInAForwardedMessageMakesASubmission() {
        String inner = Mail.aMail().attached("checklist.pdf", PDF).source();

        assertKind(Mail.aMail().part("Content-Type: message/rfc822", inner), MessageKind.SUBMISSION);
    }

    @Test
    void aPictureMakesNone() {
        assertKind(
                Mail.aMail().attached("logo.png", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)),
                MessageKind.OTHER);
    }

    @Test
    void anAnswerIsAFollowUp() {
        assertKind(Mail.aMail().field("In-Reply-To", "<a@x.example>"), MessageKind.FOLLOW_UP);
        assertKind(Mail.aMail().field("References", "<a@x.example> <b@x.example>"), MessageKind.FOLLOW_UP);
        assertKind(Mail.aMail().subject("Re: your checklist [CI-7K4QM2XW]"), MessageKind.FOLLOW_UP);
        assertKind(Mail.aMail().subject("A question"), MessageKind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "Help!",
                "STATUS",
                "status CI-7K4QM2XW",
                "Status: [CI-7K4QM2XW]",
                "withdraw CI-7K4QM2XW",
                "withdraw case CI-7K4QM2XW.",
                "resend",
                "resend-ack CI-7K4QM2XW",
                "form",
                "form industrial-software-technology",
                "Form: Industrial Software Technology",
                "form for industrial-software-technology",
            })
    void recognisesCommands(String line) {
        assertKind(Mail.aMail().subject(line), MessageKind.COMMAND);
        assertKind(Mail.aMail().subject("Re: " + line), MessageKind.COMMAND);
        assertKind(Mail.aMail().subject("hello").text("\r\n  " + line + "\r\n\r\nThanks, Pat"), MessageKind.COMMAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Help needed with question 7",
                "Status of our application?",
                "status update",
                "Form attached",
                "Form is missing from the site",
                "our completed form",
                "We withdraw nothing",
                "Formal notice",
            })
    void proseIsNoCommand(String line) {
        assertKind(Mail.aMail().subject(line).text(line), MessageKind.OTHER);
    }

    @Test
    void aDeliveryReportIsABounce() {
        Mail report = Mail.aMail()
                .field("From", "Mail Delivery System <MAILER-DAEMON@relay.example>")
                .multipart("multipart/report; report-type=delivery-status")
                .part("Content-Type: text/plain", "Your mail could not be delivered.")
                .part(
                        "Content-Type: message/delivery-status",
                        "Reporting-MTA: dns; relay.example\r\n\r\nAction: failed\r\n")
                .part(
                        "Content-Type: message/rfc822",
                        Mail.aMail().attached("checklist.pdf", PDF).source());

        assertKind(report, MessageKind.BOUNCE);
    }

    @Test
    void aDeliveryStatusPartIsABounceWhateverIsAroundIt() {
        assertKind(
                Mail.aMail().part("Content-Type: message/delivery-status", "Action: failed\r\n"), MessageKind.BOUNCE);
        assertKind(
                Mail.aMail()
                        .multipart("multipart/report; report-type=delivery-status")
                        .part("Content-Type: text/plain", "no more parts"),
                MessageKind.BOUNCE);
    }

    @Test
    void aBounceThatAPersonForwardsIsNone() {
        Mail forwarded = Mail.aMail()
                .subject("Fwd: Undelivered Mail Returned to Sender")
                .part("Content-Type: message/delivery-status", "Action: failed\r\n");

        assertKind(forwarded, MessageKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "MAILER-DAEMON@relay.example, anything",
        "MAILER-DAEMON, Returned mail: see transcript for details",
        "postmaster@relay.example, Undeliverable: our checklist",
        "postmaster@relay.example, Nachricht nicht zustellbar",
        "no-reply@relay.example, メールエラー通知",
    })
    void aMailSystemThatSpeaksOfFailureBounces(String from, String subject) {
        assertKind(Mail.aMail().field("From", from).subject("=?utf-8?B?" + base64(subject) + "?="), MessageKind.BOUNCE);
    }

    @Test
    void failedRecipientsMakeABounce() {
        assertKind(Mail.aMail().field("X-Failed-Recipients", "a@x.example"), MessageKind.BOUNCE);
    }

    @Test
    void aNullReturnPathBouncesOnlyWithWordsOfFailure() {
        assertKind(
                Mail.aMail().field("Return-Path", "<>").text("The mailbox is full and the mail was rejected."),
                MessageKind.BOUNCE);
        assertKind(Mail.aMail().field("Return-Path", "<>").text("I am at the sea."), MessageKind.AUTO_REPLY);
        assertKind(Mail.aMail().field("Return-Path", " < > "), MessageKind.AUTO_REPLY);
        assertKind(Mail.aMail().field("Return-Path", "<pat@partner.example>"), MessageKind.OTHER);
    }

    @Test
    void aPersonWhoWritesOfFailureDoesNotBounce() {
        assertKind(Mail.aMail().subject("Undeliverable: what does this mean?"), MessageKind.OTHER);
    }

    @Test
    void anAnsweringMachineOfADaemonIsNoBounce() {
        assertKind(
                Mail.aMail().field("From", "mailer-daemon@x.example").subject("Out of office"), MessageKind.AUTO_REPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, auto-replied",
        "Auto-Submitted, auto-generated",
        "Auto-Submitted, auto-notified; owner-email=x",
        "X-Autoreply, yes",
        "X-Autorespond, re",
        "X-Autoresponder, x",
        "Precedence, auto_reply",
        "X-Precedence, auto_reply",
        "Preference, auto_reply",
        "Precedence, junk",
        "X-Mailer, vacation 1.2",
        "X-POST-MessageClass, 9; Autoresponder",
        "X-FC-MachineGenerated, true",
        "Subject, Automatic reply: your mail",
        "Subject, Out of office: back on Monday",
        "Subject, Automatische Antwort: Checkliste",
        "Subject, Abwesenheitsnotiz",
        "Subject, Respuesta automática: hola",
        "Subject, 自动回复: x",
    })
    void machinesAreAutoReplies(String field, String value) {
        assertKind(Mail.aMail().field(field, value), MessageKind.AUTO_REPLY);
    }

    @ParameterizedTest
    @CsvSource({"Auto-Submitted, no", "Auto-Submitted, no (a person)", "X-Autoreply, no", "Subject, An automatic reply?"
    })
    void peopleAreNot(String field, String value) {
        assertKind(Mail.aMail().field(field, value), MessageKind.OTHER);
    }

    @Test
    void receiptsAndComplaintsAreAutoReplies() {
        Mail receipt = Mail.aMail()
                .multipart("multipart/report; report-type=disposition-notification")
                .part("Content-Type: message/disposition-notification", "Disposition: manual-action; displayed\r\n");
        Mail complaint = Mail.aMail()
                .multipart("multipart/report; report-type=feedback-report")
                .part("Content-Type: message/feedback-report", "Feedback-Type: abuse\r\n");

        assertKind(receipt, MessageKind.AUTO_REPLY);
        assertKind(complaint, MessageKind.AUTO_REPLY);
    }

    @ParameterizedTest
    @CsvSource({
        "List-Id, <announce.x.example>",
        "List-Unsubscribe, <mailto:out@x.example>",
        "List-Post, NO",
        "Mailing-List, contact x",
        "X-BeenThere, x@x.example",
        "Precedence, bulk",
        "Precedence, List",
    })
    void listsAndBulkMailAreLists(String field, String value) {
        assertKind(Mail.aMail().field(field, value), MessageKind.LIST);
    }

    @Test
    void theStrongerSignWins() {
        Mail vacation = Mail.aMail().field("Precedence", "bulk").field("Auto-Submitted", "auto-replied");
        Mail tracker = Mail.aMail().field("List-Id", "<bugs.x.example>").field("Auto-Submitted", "auto-generated");

        assertKind(vacation, MessageKind.AUTO_REPLY);
        assertKind(tracker, MessageKind.LIST);
        assertKind(Mail.aMail().field("List-Id", "<x>").attached("c.pdf", PDF), MessageKind.LIST);
    }

    @Test
    void whatNobodyReadsAnswersToIsAnAutoReplyUnlessItBringsADocument() {
        assertKind(Mail.aMail().field("From", "no-reply@dms.example"), MessageKind.AUTO_REPLY);
        assertKind(Mail.aMail().field("From", "no-reply@dms.example").attached("c.pdf", PDF), MessageKind.SUBMISSION);
    }

    private static void assertKind(Mail mail, MessageKind expected) {
        assertThat(mail.read().kind()).as(mail.source()).isEqualTo(expected);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
