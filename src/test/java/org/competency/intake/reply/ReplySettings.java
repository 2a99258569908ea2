package org.competency.intake.reply;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.competency.intake.mailserver.AccessTokens;
import org.competency.intake.mailserver.OAuth2Properties;

/** Settings for tests: a mail server on the loopback interface, or none. */
final class ReplySettings {

    private static final OAuth2Properties NO_TOKENS =
            new OAuth2Properties("", "", "", List.of(), OAuth2Properties.ClientAuthentication.BASIC);

    private String language = "en";
    private Map<String, String> languages = Map.of();
    private Path templates = Path.of("config/replies");
    private int batch = 100;
    private int attempts = 3;
    private int perAddress = 20;
    private int total = 5000;
    private ReplyProperties.Envelope.Kind envelope = ReplyProperties.Envelope.Kind.FROM;
    private String host = "";
    private int port = 25;

    static ReplySettings settings() {
        return new ReplySettings();
    }

    ReplySettings language(String tag) {
        this.language = tag;
        return this;
    }

    ReplySettings languages(Map<String, String> byDomain) {
        this.languages = byDomain;
        return this;
    }

    ReplySettings templates(Path folder) {
        this.templates = folder;
        return this;
    }

    ReplySettings server(int serverPort) {
        this.host = "127.0.0.1";
        this.port = serverPort;
        return this;
    }

    ReplySettings batch(int size) {
        this.batch = size;
        return this;
    }

    ReplySettings attempts(int most) {
        this.attempts = most;
        return this;
    }

    ReplySettings caps(int toOneAddress, int toAll) {
        this.perAddress = toOneAddress;
        this.total = toAll;
        return this;
    }

    ReplySettings envelope(ReplyProperties.Envelope.Kind kind) {
        this.envelope = kind;
        return this;
    }

    /** Who writes by these settings, whatever the mailbox. */
    static ReplyIdentities identities(ReplyProperties properties) {
        return new ReplyIdentities(
                ReplyIdentitiesConfiguration.usual(properties, new AccessTokens(Clock.systemUTC())),
                Map.of(),
                Set.of());
    }

    ReplyProperties build() {
        return new ReplyProperties(
                new ReplyProperties.Sender("checklists@office.example", "Competency Program Office"),
                "",
                language,
                languages,
                templates,
                "",
                batch,
                new ReplyProperties.Retry(attempts, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofMinutes(10)),
                new ReplyProperties.Caps(perAddress, total),
                new ReplyProperties.Envelope(envelope, "a secret of the tests", "bounce"),
                new SmtpProperties(
                        host,
                        port,
                        "",
                        "",
                        SmtpProperties.Tls.NONE,
                        "",
                        NO_TOKENS,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5)));
    }
}
