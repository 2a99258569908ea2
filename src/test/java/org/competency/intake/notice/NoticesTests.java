package org.competency.intake.notice;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Mail to the office's own people. */
class NoticesTests {

    private static Notices through(int port) {
        return new Notices(new NoticeProperties(
                "127.0.0.1",
                port,
                "",
                "",
                NoticeProperties.Tls.NONE,
                "intake@office.example",
                List.of("operators@office.example"),
                Duration.ofSeconds(5)));
    }

    @Test
    void saysThatAMachineWroteItSoThatNoMachineAnswers() throws Exception {
        try (SmtpSink office = SmtpSink.takingAll()) {
            through(office.port())
                    .send(List.of("a@office.example", "b@office.example"), "Report", "Words", "<p>Words</p>");

            assertThat(office.received()).hasSize(1);
            SmtpSink.Received mail = office.received().get(0);
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(mail.header("From")).isEqualTo("intake@office.example");
            assertThat(mail.header("To")).contains("a@office.example", "b@office.example");
            assertThat(mail.data()).contains("multipart/alternative", "<p>Words</p>");
        }
    }

    @Test
    void letsNoLineBreakOfASubjectBecomeAHeader() throws Exception {
        try (SmtpSink office = SmtpSink.takingAll()) {
            through(office.port()).send(List.of("a@office.example"), "Trouble\r\nBcc: x@other.example", "Words", null);

            assertThat(office.received().get(0).header("Subject")).isEqualTo("Trouble Bcc: x@other.example");
            assertThat(office.received().get(0).header("Bcc")).isEmpty();
        }
    }

    @Test
    void saysWhichServerDoesNotTakeIt() throws Exception {
        SmtpSink gone = SmtpSink.takingAll();
        gone.close();

        assertThatThrownBy(() -> through(gone.port()).send(List.of("a@office.example"), "Report", "Words", null))
                .isInstanceOf(NoticeException.class)
                .hasMessageContaining("127.0.0.1:" + gone.port())
                .hasMessageContaining("intake.alerts.mail");
    }
}
