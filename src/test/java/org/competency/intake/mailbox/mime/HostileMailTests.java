package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails made to use up time or memory: each ends within the limits, with a problem that says which one was met. */
class HostileMailTests {

    private static final ReadingLimits LIMITS = ReadingLimits.STANDARD;

    @Test
    void aHeaderFoldedOverAQuarterOfAMillionLinesIsCut() {
        ParsedMessage message =
                Mail.read("X-Long: a" + "\r\n b".repeat(250_000) + "\r\nSubject: s\r\nFrom: a@x.example\r\n\r\nbody");

        assertThat(Mail.codes(message)).containsExactly("HEADER_TOO_LARGE");
        assertThat(message.subject()).isEqualTo("s");
        assertThat(message.from()).isEqualTo("a@x.example");
        assertThat(message.text()).isEqualTo("body");
    }

    @Test
    void headersFoldedJustBelowTheLimitAreBearable() {
        String field = "X-Long: a" + "\n b".repeat(20_000) + "\n";

        ParsedMessage message = Mail.read(field.repeat(15) + "Subject: s\n\nbody");

        assertThat(message.subject()).isEqualTo("s");
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void threeHundredThousandPartsAreNotListed() {
        ParsedMessage message = Mail.read(
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n\r\n".repeat(300_000) + "--b--\r\n");

        assertThat(Mail.codes(message)).containsExactly("TOO_MANY_PARTS");
        assertThat(message.attachments()).hasSizeLessThanOrEqualTo(LIMITS.parts());
    }

    @Test
    void twentyThousandLevelsAreNotFollowed() {
        StringBuilder source = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 20_000; i++) {
            source.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }

        assertThat(Mail.codes(Mail.read(source.toString()))).containsExactly("TOO_DEEP");
    }

    @Test
    void fiftyThousandFieldsAreCut() {
        ParsedMessage message = Mail.read("Subject: s\r\n" + "X-Field: value\r\n".repeat(50_000) + "\r\nbody");

        assertThat(Mail.codes(message)).containsExactly("HEADER_TOO_LARGE");
        assertThat(message.subject()).isEqualTo("s");
        assertThat(message.text()).isEqualTo("body");
    }

    @Test
    void aMegabyteOfRecipientsIsCut() {
        ParsedMessage message = Mail.read("To: " + "someone@x.example,".repeat(60_000) + "\r\nSubject: s\r\n\r\nbody");

        assertThat(message.to()).hasSize(1_000);
        assertThat(Mail.codes(message)).containsExactly("HEADER_TOO_LARGE");
    }

    @Test
    void twentyThousandContinuationsOfANameAreCut() {
        StringBuilder field = new StringBuilder("Content-Disposition: attachment");
        for (int i = 0; i < 20_000; i++) {
            field.append(";\r\n filename*").append(i).append("*=x");
        }

        ParsedMessage message = Mail.read("From: a@x.example\r\n" + field + "\r\n\r\nbody");

        assertThat(Mail.codes(message)).containsExactly("HEADER_TOO_LARGE");
        assertThat(message.attachments()).hasSize(1);
    }

    @Test
    void aThousandNestedMessagesAreNotFollowed() {
        ParsedMessage message = Mail.read("Content-Type: message/rfc822\r\n\r\n".repeat(1_000) + "Subject: x\r\n\r\n");

        assertThat(Mail.codes(message)).containsExactly("TOO_DEEP");
        assertThat(message.attachments()).hasSizeLessThanOrEqualTo(LIMITS.depth() + 2);
    }

    @Test
    void base64OfNothingIsNothing() {
        String header = "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n";

        assertThat(Mail.read(header + "=".repeat(2 << 20)).attachments().get(0).size())
                .isZero();
        assertThat(Mail.read(header + "\r\n".repeat(5 << 20))
                        .attachments()
                        .get(0)
                        .size())
                .isZero();
        assertThat(Mail.read(header + "!".repeat(2 << 20)).attachments().get(0).size())
                .isZero();
    }

    @Test
    void anAttachmentOfTwentyFiveMegabytesIsRead() {
        ParsedMessage message = Mail.read(withBase64("From: a@x.example\r\n", 25 << 20));

        assertThat(message.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.size()).isGreaterThan(24 << 20));
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void aLargeMessageInAMessageIsRead() {
        ParsedMessage message = Mail.read(withBase64("Content-Type: message/rfc822\r\n\r\n", 5 << 20));

        assertThat(message.attachments())
                .last()
                .satisfies(file -> assertThat(file.size()).isGreaterThan(4 << 20));
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void manyLargeMessagesInMessagesEndAtTheLimit() {
        byte[] raw = withBase64("Content-Type: message/rfc822\r\n\r\n".repeat(15), 5 << 20);

        assertThat(Mail.codes(Mail.read(raw))).containsExactly("TOO_LARGE");
    }

    @Test
    void aLargePartDeepInMultipartsIsNotScannedAtEachLevel() {
        StringBuilder levels = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 18; i++) {
            levels.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        levels.append("--b18\r\n");

        assertThat(Mail.codes(Mail.read(withBase64(levels.toString(), 8 << 20))))
                .containsExactly("TOO_LARGE");
    }

    /** A part in base64 of about so many decoded bytes behind a beginning. */
    private static byte[] withBase64(String beginning, int bytes) {
        byte[] start = (beginning
                        + "Content-Type: application/x; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] line = ("A".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int lines = bytes / 57;
        byte[] raw = Arrays.copyOf(start, start.length + lines * line.length);
        for (int i = 0; i < lines; i++) {
            System.arraycopy(line, 0, raw, start.length + i * line.length, line.length);
        }
        return raw;
    }

    @Test
    void tenThousandEntriesOfAZipAreNotListed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("entry" + i));
            }
        }

        ParsedMessage message =
                Mail.aMail().attached("a.zip", bytes.toByteArray()).read();

        assertThat(message.attachments()).hasSize(1 + LIMITS.containerEntries());
        assertThat(Mail.codes(message)).containsExactly("TOO_MANY_PARTS");
    }

    @Test
    void aPackageThatIsABombIsNotUnpackedToSeeWhatItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 20; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertThat(FileType.of(bytes.toByteArray(), "application/octet-stream", "a.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void patternsAreNotLedAstray() {
        for (String piece : new String[] {
            "=?",
            "=?a?Q?",
            "=?a?Q?x?= ",
            "(",
            "<",
            "\"",
            "\\\"",
            ",",
            "a@",
            "begin 644 a\n",
            "<style",
            "<!--",
            " ",
            "\t",
            "+",
            "--b\n",
            "re: ",
            "[CI-"
        }) {
            String text = piece.repeat(10_000 / piece.length());
            ParsedMessage message = Mail.read("From: " + text.replace('\n', ' ') + "\nTo: " + text.replace('\n', ' ')
                    + "\nSubject: " + text.replace('\n', ' ') + "\nDate: " + text.replace('\n', ' ') + "\nMessage-ID: "
                    + text.replace('\n', ' ') + "\nReferences: " + text.replace('\n', ' ')
                    + "\nContent-Type: text/html; charset=utf-7; name*0=" + text.replace('\n', ' ') + "\n\n" + text);

            assertThat(message.kind()).as(piece).isNotNull();
        }
    }

    @Test
    void aBodyOfAlmostBoundariesIsRead() {
        ParsedMessage message = Mail.read("Content-Type: multipart/mixed; boundary=\"" + "b".repeat(900)
                + "\"\r\n\r\n--" + "b".repeat(900) + "\r\nContent-Type: application/x; name=a\r\n\r\n"
                + ("--" + "b".repeat(899) + "\n").repeat(5_000));

        assertThat(message.attachments()).hasSize(1);
    }
}
