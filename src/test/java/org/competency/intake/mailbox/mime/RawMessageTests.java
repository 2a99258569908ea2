package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RawMessageTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00EF\u00BB\u00BFSubject: s\r\n\r\nbody",
                "\r\n\r\nSubject: s\r\n\r\nbody",
                " \t\nSubject: s\n\nbody",
                "From pat@partner.example Mon Nov 23 10:15:30 2026\r\nSubject: s\r\n\r\nbody",
                ">From pat@partner.example Mon Nov 23\nSubject: s\n\nbody",
                "Subject: s\r\rbody",
            })
    void findsTheFirstHeaderLine(String source) {
        assertThat(Mail.read(source).subject()).isEqualTo("s");
        assertThat(Mail.read(source).text()).isEqualTo("body");
    }

    @Test
    void leavesABodyWithoutHeaderAlone() {
        byte[] raw = "\r\n\r\njust words, no field\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(RawMessage.prepared(raw)).isSameAs(raw);
    }

    @Test
    void loneReturnsInAMessageWithLineFeedsStay() {
        byte[] raw = "Subject: s\n\na\rb\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(RawMessage.prepared(raw)).isSameAs(raw);
    }
}
