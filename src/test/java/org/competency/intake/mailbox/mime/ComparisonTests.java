package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

    private static final byte[] PDF = "%PDF-1.7 a checklist".getBytes(StandardCharsets.US_ASCII);

    @Test
    void twoParsersAgreeOnAnOrdinaryMail() {
        String inner = Mail.aMail().attached("inner.pdf", PDF).source();
        ParsedMessage message = Mail.aMail()
                .part("Content-Type: text/plain", "hello")
                .attached("checklist.pdf", PDF)
                .part("Content-Type: message/rfc822", inner)
                .part(
                        "Content-Type: text/plain; name=a.txt\r\nContent-Transfer-Encoding: quoted-printable",
                        "a=3Db  \r\n")
                .read();

        assertThat(message.problems()).isEmpty();
    }

    @Test
    void aFileThatOneParserDoesNotSeeIsForAPerson() {
        Problems problems = new Problems();

        Comparison.compare(message(), List.of(), problems);

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PARSERS_DISAGREE");
            assertThat(problem.message()).contains("One parser finds 0 attachments, another 1");
        });
    }

    @Test
    void filesWithOtherBytesAreForAPerson() {
        Problems problems = new Problems();

        Comparison.compare(message(), List.of("0".repeat(64)), problems);

        assertThat(problems.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("read 1 of the attachments differently"));
    }

    @Test
    void damagedBase64ReadsDifferently() {
        ParsedMessage message = Mail.aMail()
                .part(
                        "Content-Type: application/pdf; name=c.pdf\r\nContent-Transfer-Encoding: base64",
                        "JVBERi0xLjQ=?=more\r\n")
                .read();

        assertThat(Mail.codes(message)).containsExactly("PARSERS_DISAGREE");
    }

    @Test
    void aHeaderFoldedIntoManyLinesIsKeptFromTheSecondParser() {
        Header header = new Header(ReadingLimits.STANDARD);
        header.add("Subject", "x\r\n ".repeat(10_000));

        assertThat(Comparison.isBearable(new Entity(header, "text/plain"))).isFalse();
        assertThat(Comparison.isBearable(new Entity(new Header(ReadingLimits.STANDARD), "text/plain")))
                .isTrue();
    }

    private static RawMessage.Prepared message() {
        return RawMessage.prepared(
                Content.of(Mail.aMail().attached("checklist.pdf", PDF).bytes()), Spool.NONE);
    }
}
