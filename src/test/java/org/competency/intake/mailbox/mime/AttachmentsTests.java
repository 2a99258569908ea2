package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentsTests {

    private static final byte[] PDF = "%PDF-1.7 a checklist".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void listsAFileWithEverythingThatIsKnownOfIt() {
        ParsedMessage message = Mail.aMail()
                .part("Content-Type: text/plain", "Please find it attached.")
                .attached("checklist.pdf", PDF)
                .read();

        Attachment file = message.attachments().get(0);
        assertThat(file.name()).isEqualTo("checklist.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(PDF.length);
        assertThat(file.sha256()).isEqualTo(Sha256.of(PDF).hex());
        assertThat(file.content().bytes()).isEqualTo(PDF);
        assertThat(file.disposition()).isEqualTo("attachment");
        assertThat(file.role()).isEqualTo(ParsedMessage.Role.CHECKLIST);
        assertThat(file.path()).isEqualTo("2");
        assertThat(message.text()).isEqualTo("Please find it attached.");
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void judgesByContentNotByDisposition() {
        ParsedMessage message = Mail.aMail()
                .multipart("multipart/related")
                .part("Content-Type: text/html", "<p>see below</p>")
                .file("application/octet-stream; name=\"checklist.pdf\"", "inline", PDF)
                .file("image/png; name=\"logo.png\"", "inline; filename=\"logo.png\"", PNG)
                .read();

        assertThat(Mail.listed(message))
                .containsExactly("2 checklist.pdf application/pdf CHECKLIST", "3 logo.png image/png IMAGE");
    }

    @Test
    void textsWithoutANameAreTheBody() {
        ParsedMessage message = Mail.aMail()
                .part("Content-Type: text/plain", "first")
                .attached("checklist.pdf", PDF)
                .part("Content-Type: text/plain", "the footer of a list")
                .part("Content-Type: text/plain\r\nContent-Disposition: attachment", "a file without a name")
                .part("Content-Type: text/plain; name=\"notes.txt\"", "a file with a name")
                .read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "2 checklist.pdf application/pdf CHECKLIST",
                        "4 null text/plain DOCUMENT",
                        "5 notes.txt text/plain DOCUMENT");
    }

    @Test
    void aSingleFileCanBeTheWholeMail() {
        ParsedMessage message = Mail.aMail()
                .field("Content-Type", "application/pdf; name=\"checklist.pdf\"")
                .text("%PDF-1.4 x")
                .read();

        assertThat(Mail.listed(message)).containsExactly("1 checklist.pdf application/pdf CHECKLIST");
    }

    @Test
    void numbersPartsLikeImap() {
        String inner = Mail.aMail()
                .part("Content-Type: text/plain", "x")
                .attached("deep.pdf", PDF)
                .source();
        String nested =
                "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nx\r\n"
                        + "--in\r\nContent-Type: image/png; name=a.png\r\n\r\n\r\n--in--";
        ParsedMessage message = Mail.aMail()
                .part(nested.substring(0, nested.indexOf("\r\n\r\n")), nested.substring(nested.indexOf("\r\n\r\n") + 4))
                .part("Content-Type: message/rfc822; name=\"forwarded.eml\"", inner)
                .read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "1.2 a.png image/png IMAGE",
                        "2 forwarded.eml message/rfc822 MESSAGE",
                        "2.2 deep.pdf application/pdf CHECKLIST");
    }

    @Test
    void readsMessagesInMessages() {
        String inmost = Mail.aMail()
                .field("Content-Type", "application/pdf; name=c.pdf")
                .text("%PDF-1.4")
                .source();
        String middle =
                Mail.aMail().part("Content-Type: message/rfc822", inmost).source();
        ParsedMessage message =
                Mail.aMail().part("Content-Type: message/rfc822", middle).read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "1 null message/rfc822 MESSAGE",
                        "1.1 null message/rfc822 MESSAGE",
                        "1.1.1 c.pdf application/pdf CHECKLIST");
    }

    @Test
    void readsAMessageThatIsCalledAMereFile() {
        byte[] inner = Mail.aMail().attached("checklist.pdf", PDF).bytes();

        assertThat(Mail.listed(Mail.aMail().attached("forwarded.eml", inner).read()))
                .containsExactly(
                        "1 forwarded.eml message/rfc822 MESSAGE", "1.1 checklist.pdf application/pdf CHECKLIST");
    }

    @Test
    void aDigestHoldsMessages() {
        ParsedMessage message = Mail.aMail()
                .multipart("multipart/digest")
                .part("", "Subject: one\r\n\r\nx")
                .read();

        assertThat(Mail.listed(message)).containsExactly("1 null message/rfc822 MESSAGE");
    }

    @Test
    void listsUuencodedFilesInABody() {
        ParsedMessage message = Mail.aMail()
                .text("Here it is:\r\nbegin 644 hello.txt\r\n+:&5L;&\\@=V]R;&0\r\n`\r\nend\r\nRegards\r\n")
                .read();

        assertThat(Mail.listed(message)).containsExactly("1.1 hello.txt text/plain DOCUMENT");
        assertThat(new String(message.attachments().get(0).content().bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("hello world");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cafe\u0301.pdf | café.pdf",
                "C:\\Users\\pat\\checklist.pdf | checklist.pdf",
                "/home/pat/checklist.pdf | checklist.pdf",
                "../../etc/passwd | passwd",
                "check\u202Efdp.exe | checkfdp.exe",
                "a\tb.pdf | ab.pdf",
            })
    void cleansNames(String name, String expected) {
        assertThat(FileNames.cleaned(name)).isEqualTo(expected);
    }

    @Test
    void keepsWhatStandsBeforeAMissingEndBoundary() {
        String source = Mail.aMail().attached("checklist.pdf", PDF).source();
        String cut = source.substring(0, source.lastIndexOf("--=_"));

        assertThat(Mail.listed(Mail.read(cut))).containsExactly("1 checklist.pdf application/pdf CHECKLIST");
    }

    @Test
    void aBoundaryMayBeginLikeAnother() {
        String source = String.join(
                "\r\n",
                "From: a@x.example",
                "Content-Type: multipart/mixed; boundary=\"b\"",
                "",
                "--b",
                "Content-Type: multipart/mixed; boundary=\"b2\"",
                "",
                "--b2",
                "Content-Type: application/pdf; name=one.pdf",
                "",
                "%PDF-1",
                "--b2--",
                "--b",
                "Content-Type: application/pdf; name=two.pdf",
                "",
                "%PDF-2",
                "--b--");

        assertThat(Mail.read(source).attachments()).extracting(Attachment::name).contains("one.pdf", "two.pdf");
    }

    @Test
    void lineEndsMayBeMixed() {
        String mixed = Mail.aMail()
                .part("Content-Type: text/plain", "hello")
                .attached("checklist.pdf", PDF)
                .source()
                .replaceFirst("\r\n", "\n");
        String unix = mixed.replace("\r\n", "\n");
        String mac = unix.replace('\n', '\r');

        for (String source : new String[] {mixed, unix, mac}) {
            assertThat(Mail.read(source).attachments())
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file.sha256()).isEqualTo(Sha256.of(PDF).hex()));
        }
    }

    @Test
    void leavesOutWhatMailSystemsTellEachOther() {
        ParsedMessage message = Mail.aMail()
                .part("Content-Type: message/delivery-status", "Action: failed")
                .part("Content-Type: text/rfc822-headers", "Subject: x")
                .read();

        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void knowsTheSpecialitiesOfMailPrograms() {
        ParsedMessage apple = Mail.aMail()
                .multipart("multipart/appledouble")
                .file("application/applefile; name=\"checklist.pdf\"", "attachment", new byte[] {0, 5, 22, 7})
                .file("application/pdf; name=\"checklist.pdf\"", "inline", PDF)
                .read();
        ParsedMessage exchange = Mail.aMail()
                .attached("checklist.pdf", PDF)
                .part(
                        "Content-Type: text/html; name=\"ATT00001.htm\"\r\nContent-Disposition: attachment",
                        "<html></html>")
                .read();
        ParsedMessage invitation = Mail.aMail()
                .part("Content-Type: text/calendar; method=REQUEST", "BEGIN:VCALENDAR")
                .read();

        assertThat(Mail.listed(apple)).last().isEqualTo("2 checklist.pdf application/pdf CHECKLIST");
        assertThat(Mail.listed(exchange)).last().isEqualTo("2 ATT00001.htm text/html DOCUMENT");
        assertThat(Mail.listed(invitation)).containsExactly("1 null text/calendar DOCUMENT");
    }

    @Test
    void saysThatAnEncodingIsUnknown() {
        ParsedMessage message = Mail.aMail()
                .part("Content-Type: application/pdf; name=c.pdf\r\nContent-Transfer-Encoding: x-rot13", "%PDF-1.7")
                .read();

        assertThat(Mail.codes(message)).contains("UNKNOWN_ENCODING");
        assertThat(message.attachments()).hasSize(1);
    }
}
