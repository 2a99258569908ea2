package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

class GatedMessageReaderTests {

    @Test
    void readsTheFieldsOfAMail() {
        ParsedMessage message = Mail.aMail()
                .subject("=?UTF-8?Q?Pr=C3=BCfliste?=")
                .field("Cc", "Quinn <quinn@partner.example>")
                .field("Date", "Mon, 23 Nov 2026 10:15:30 +0100")
                .field("Message-ID", "<1@partner.example>")
                .field("In-Reply-To", "<0@office.example>")
                .field("References", "<a@office.example>\r\n <0@office.example>")
                .text("Hello")
                .read();

        assertThat(message.subject()).isEqualTo("Prüfliste");
        assertThat(message.from()).isEqualTo("pat@partner.example");
        assertThat(message.fromName()).isEqualTo("Pat Example");
        assertThat(message.to()).containsExactly("checklists@office.example", "quinn@partner.example");
        assertThat(message.date()).hasToString("2026-11-23T09:15:30Z");
        assertThat(message.messageId()).isEqualTo("<1@partner.example>");
        assertThat(message.inReplyTo()).isEqualTo("<0@office.example>");
        assertThat(message.references()).containsExactly("<a@office.example>", "<0@office.example>");
        assertThat(message.kind()).isEqualTo(MessageKind.FOLLOW_UP);
        assertThat(message.mayReply()).isTrue();
        assertThat(message.text()).isEqualTo("Hello");
        assertThat(message.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "\0",
                "no header at all",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n",
                "Content-Type: multipart/mixed\r\n\r\n--\r\n",
                "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\n----\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b--\r\n",
                "Content-Type: ;;;\r\nContent-Disposition: ;=;\r\nFrom: <<>>\"(\r\nDate: \r\n\r\n",
                "Content-Type: message/rfc822\r\n\r\n",
                ": :\r\n:\r\n\r\n:",
            })
    void whateverTheBytesAreThereIsAResult(String source) {
        ParsedMessage message = Mail.read(source);

        assertThat(message.kind()).isNotNull();
        assertThat(message.mayReply()).isFalse();
    }

    @Test
    void everyTextIsValidUnicode() {
        byte[] raw =
                ("From: \u00ED\u00A0\u0080 <a\u00FF@x.example>\r\nSubject: \u00C3(\0\u00FF =?utf-8?q?=ED=A0=80?=\r\n"
                                + "Message-ID: <\u00FF@x>\r\nContent-Type: application/pdf; name=\"\u00FF\u00C3.pdf\"\r\n\r\nx")
                        .getBytes(StandardCharsets.ISO_8859_1);

        ParsedMessage message = Mail.read(raw);

        String all = message.from()
                + message.fromName()
                + message.subject()
                + message.messageId()
                + message.attachments().get(0).name();
        assertThat(new String(all.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(all);
        assertThat(all).doesNotContain("\0");
    }

    @Test
    void theFirstOfARepeatedFieldCounts() {
        ParsedMessage message = Mail.read("Subject: one\r\nSubject: two\r\nFrom: a@x.example, b@x.example\r\n\r\n");

        assertThat(message.subject()).isEqualTo("one");
        assertThat(message.from()).isEqualTo("a@x.example");
    }
}
