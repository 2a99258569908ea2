package org.competency.intake.mailbox;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.mailbox.SenderAuthentication.FAIL;
import static org.competency.intake.mailbox.SenderAuthentication.PASS;
import static org.competency.intake.mailbox.SenderAuthentication.UNKNOWN;

class SenderAuthenticationTests {

    private static final String OURS = "mx.office.example";
    private static final String FROM = "From: Ada <ada@mail.works.example>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.office.example; dmarc=pass header.from=mail.works.example | PASS",
                "MX.Office.Example 1; dmarc=PASS (p=reject) | PASS",
                "mx.office.example; dkim=pass header.d=works.example | PASS",
                "mx.office.example; spf=pass smtp.mailfrom=bounce@works.example | PASS",
                "mx.office.example; dkim=pass header.d=elsewhere.example | UNKNOWN",
                "mx.office.example; dkim=pass header.d=example | UNKNOWN",
                "mx.office.example; spf=pass smtp.mailfrom=ada@evilworks.example | UNKNOWN",
                "mx.office.example; dmarc=pass header.from=other.example | UNKNOWN",
                "mx.office.example; dmarc=fail; dkim=pass header.d=works.example | FAIL",
                "mx.office.example; dmarc=none | UNKNOWN",
                "mx.office.example; none | UNKNOWN",
                "mx.evil.example; dmarc=pass | UNKNOWN",
                "mx.office.example.evil.example; dmarc=pass | UNKNOWN",
                "mx.office.example; dmarc=none (dmarc=pass header.from=mail.works.example) | UNKNOWN",
                "mx.office.example; dmarc=none (unclosed; dmarc=pass | UNKNOWN",
                "; dmarc=pass | UNKNOWN"
            })
    void judges(String field, SenderAuthentication expected) {
        assertThat(of("Authentication-Results: " + field, FROM)).isEqualTo(expected);
    }

    @Test
    void believesOnlyTheTopmostField() {
        String forged = "Authentication-Results: mx.office.example; dmarc=pass";

        assertThat(of("Authentication-Results: mx.office.example; dmarc=fail", forged, FROM))
                .isEqualTo(FAIL);
        assertThat(of("Authentication-Results: relay.example; none", forged, FROM))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void readsAFoldedField() {
        assertThat(of("authentication-results: mx.office.example;\r\n\tspf=fail smtp.mailfrom=x;\r\n dmarc=pass", FROM))
                .isEqualTo(PASS);
    }

    @Test
    void knowsNothingWithoutAConfiguredServer() {
        byte[] raw = message("Authentication-Results: mx.office.example; dmarc=pass", FROM);

        assertThat(SenderAuthentication.of(raw, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void knowsNothingOfAMailWithTwoAuthors() {
        assertThat(of("Authentication-Results: mx.office.example; dmarc=pass", FROM, "From: eve@evil.example"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void doesNotTakeAFieldInTheBodyForOneInTheHeader() {
        assertThat(SenderAuthentication.of(
                        (FROM + "\r\n\r\nAuthentication-Results: mx.office.example; dmarc=pass\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1),
                        OURS))
                .isEqualTo(UNKNOWN);
    }

    private static SenderAuthentication of(String... fields) {
        return SenderAuthentication.of(message(fields), OURS);
    }

    private static byte[] message(String... fields) {
        return (String.join("\r\n", fields) + "\r\n\r\nHello\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
