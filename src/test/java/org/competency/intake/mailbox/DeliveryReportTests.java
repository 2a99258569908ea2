package org.competency.intake.mailbox;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.mailbox.DeliveryReport.Recipient;
import org.competency.intake.mailbox.DeliveryReport.Result;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryReportTests {

    @Test
    void readsStatusAndReturnedHeaderOfAStandardReport() {
        DeliveryReport report = DeliveryReport.in(bytes(standard("failed", "5.1.1")));

        assertThat(report.recipients())
                .containsExactly(
                        new Recipient("ada@partner.example", "failed", "5.1.1", "550 5.1.1 no such user here"));
        assertThat(report.returnedIds()).containsExactly("<ack.s1@office.example>");
        assertThat(report.addressedTo()).containsExactly("bounce+7.0123456789abcdef@office.example");
        assertThat(report.result()).isEqualTo(Result.FAILED);
        assertThat(report.reason()).isEqualTo("5.1.1 550 5.1.1 no such user here");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, FAILED",
        "failed, 4.4.7, FAILED",
        "delayed, 4.4.1, DELAYED",
        "Delayed (will retry), 4.2.2, DELAYED",
        "relayed, 2.0.0, DELIVERED",
        "delivered, 2.1.5, DELIVERED",
        "'', 4.2.2, DELAYED",
        "'', 5.2.2, FAILED",
        "'', '', FAILED"
    })
    void judgesByActionThenByStatus(String action, String status, Result result) {
        assertThat(DeliveryReport.in(bytes(standard(action, status))).result()).isEqualTo(result);
    }

    @Test
    void readsAReportThatIsOnlyText() {
        DeliveryReport report = DeliveryReport.in(bytes("""
                From: MAILER-DAEMON@mx.example
                To: checklists@office.example
                Subject: failure notice

                Hi. This is the qmail-send program at mx.example.

                <ada@partner.example>:
                198.51.100.7 does not like recipient.
                Remote host said: 550 5.1.1 unknown user

                --- Below this line is a copy of the message.

                Message-ID: <ack.s1@office.example>
                Subject: Re: x
                """));

        assertThat(report.returnedIds()).containsExactly("<ack.s1@office.example>");
        assertThat(report.result()).isEqualTo(Result.FAILED);
        assertThat(report.reason()).isEqualTo("5.1.1 Remote host said: 550 5.1.1 unknown user");
    }

    @Test
    void takesAWarningInWordsForADelay() {
        DeliveryReport report = DeliveryReport.in(bytes("""
                From: MAILER-DAEMON@mx.example
                Subject: Warning: message delayed 24 hours

                It has not been delivered yet and will be retried.
                """));

        assertThat(report.result()).isEqualTo(Result.DELAYED);
    }

    @Test
    void boundsAReportOfAMillionRecipients() {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            groups.append("\nFinal-Recipient: rfc822; a").append(i).append("@b.example\nAction: failed\n");
        }

        DeliveryReport report = DeliveryReport.in(bytes(standard("failed", "5.1.1")
                .replace("\n--r\nContent-Type: text/rfc", groups + "\n--r\nContent-Type: text/rfc")));

        assertThat(report.recipients()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void saysNothingOfWhatIsNoReport() {
        DeliveryReport report = DeliveryReport.in(new byte[] {0, 1, 2});

        assertThat(report.recipients()).isEmpty();
        assertThat(report.returnedIds()).isEmpty();
    }

    private static String standard(String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example
                To: bounce+7.0123456789abcdef@office.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r
                Content-Type: text/plain

                I'm sorry to have to inform you.

                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Original-Recipient: rfc822; ada@partner.example
                Final-Recipient: rfc822; box7@mailstore.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 no such
                    user here

                --r
                Content-Type: text/rfc822-headers

                From: checklists@office.example
                Message-ID: <ack.s1@office.example>
                Subject: Re: x

                --r--
                """.formatted(action, status);
    }

    private static byte[] bytes(String message) {
        return message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
