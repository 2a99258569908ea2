package org.competency.intake.reply;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(ReplyConfiguration.class);

    @Test
    void startsWithNothingConfigured() {
        context.run(started -> {
            ReplyProperties reply = started.getBean(ReplyProperties.class);

            assertThat(reply.smtp().isConfigured()).isFalse();
            assertThat(reply.smtp().tls()).isEqualTo(SmtpProperties.Tls.STARTTLS);
            assertThat(reply.smtp().readTimeout()).isEqualTo(Duration.ofSeconds(60));
            assertThat(reply.batch()).isEqualTo(100);
            assertThat(reply.caps()).isEqualTo(new ReplyProperties.Caps(20, 5000));
            assertThat(reply.domain()).isEqualTo("competency-intake.invalid");
        });
    }

    @Test
    void readsSettings() {
        context.withPropertyValues(
                        "intake.reply.from.address=checklists@office.example",
                        "intake.reply.languages.[partner.example]=de",
                        "intake.reply.retry.first=1m",
                        "intake.reply.caps.per-address=3",
                        "intake.reply.envelope.sender=verp",
                        "intake.reply.envelope.secret=0123456789abcdef",
                        "intake.reply.smtp.host=relay.office.example",
                        "intake.reply.smtp.password=hunter2",
                        "intake.reply.smtp.tls=smtps")
                .run(started -> {
                    ReplyProperties reply = started.getBean(ReplyProperties.class);

                    assertThat(reply.domain()).isEqualTo("office.example");
                    assertThat(reply.languages()).containsEntry("partner.example", "de");
                    assertThat(reply.retry().first()).isEqualTo(Duration.ofMinutes(1));
                    assertThat(reply.caps().perAddress()).isEqualTo(3);
                    assertThat(reply.smtp().tls()).isEqualTo(SmtpProperties.Tls.SMTPS);
                    assertThat(reply.toString())
                            .contains("relay.office.example")
                            .doesNotContain("hunter2")
                            .doesNotContain("0123456789abcdef");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "intake.reply.from.address=nobody, intake.reply.from.address",
        "intake.reply.batch=0, intake.reply.batch",
        "intake.reply.smtp.port=0, intake.reply.smtp.port",
        "intake.reply.smtp.read-timeout=0s, intake.reply.smtp.read-timeout",
        "intake.reply.smtp.connect-timeout=1h, intake.reply.smtp.connect-timeout",
        "intake.reply.retry.attempts=0, intake.reply.retry.attempts",
        "intake.reply.retry.claim=1s, intake.reply.retry.claim",
        "intake.reply.caps.total=0, intake.reply.caps.total",
        "intake.reply.envelope.sender=verp, intake.reply.envelope.secret"
    })
    void namesTheSettingThatIsWrong(String setting, String named) {
        context.withPropertyValues(setting)
                .run(started -> assertThat(started).getFailure().rootCause().hasMessageContaining(named));
    }

    @Test
    void waitsLongerEachTimeUpToALimit() {
        ReplyProperties.Retry retry =
                new ReplyProperties.Retry(100, Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(10));

        assertThat(retry.after(1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(retry.after(3)).isEqualTo(Duration.ofMinutes(20));
        assertThat(retry.after(90)).isEqualTo(Duration.ofHours(1));
    }

    @EnableConfigurationProperties(ReplyProperties.class)
    static class ReplyConfiguration {}
}
