package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.container.OutlookFiles;
import org.competency.intake.mailbox.container.SignedFiles;
import org.competency.intake.mailbox.container.TnefBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ContainersTests {

    private static final byte[] PDF = "%PDF-1.7 a checklist".getBytes(StandardCharsets.US_ASCII);

    @Test
    void listsWhatIsInAZip() throws Exception {
        byte[] zip = zip("folder/", "folder/checklist.pdf", "__MACOSX/._checklist.pdf", ".DS_Store", "notes.txt");

        ParsedMessage message = Mail.aMail().attached("all.zip", zip).read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "1 all.zip application/zip CONTAINER",
                        "1.1 checklist.pdf application/pdf CHECKLIST",
                        "1.2 notes.txt application/pdf CHECKLIST");
        assertThat(message.attachments().get(1).sha256())
                .isEqualTo(Sha256.of(PDF).hex());
        assertThat(message.kind()).isEqualTo(MessageKind.SUBMISSION);
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void listsZipsInZipsUpToALimit() throws Exception {
        byte[] inner = zip("checklist.pdf");
        for (int i = 0; i < 6; i++) {
            inner = zipOf("level.zip", inner);
        }

        ParsedMessage message = Mail.aMail().attached("a.zip", inner).read();

        assertThat(message.attachments()).hasSize(1 + ReadingLimits.STANDARD.containerDepth());
        assertThat(Mail.codes(message)).containsExactly("TOO_DEEP");
    }

    @Test
    void saysThatAZipIsEncryptedAndListsTheRest() throws Exception {
        byte[] zip = zip("secret.pdf");
        for (int i = 0; i + 8 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 8] |= 1;
            }
        }

        ParsedMessage message =
                Mail.aMail().attached("a.zip", zip).attached("b.pdf", PDF).read();

        assertThat(Mail.codes(message)).containsExactly("ENCRYPTED");
        assertThat(message.problems().get(0).message()).contains("part 1").contains("secret.pdf");
        assertThat(Mail.listed(message)).last().isEqualTo("2 b.pdf application/pdf CHECKLIST");
    }

    @Test
    void aDamagedZipHidesNothingElse() throws Exception {
        byte[] zip = Arrays.copyOf(zip("a.pdf", "b.pdf"), 60);

        ParsedMessage message =
                Mail.aMail().attached("a.zip", zip).attached("c.pdf", PDF).read();

        assertThat(Mail.codes(message)).contains("DAMAGED_CONTAINER");
        assertThat(Mail.listed(message)).last().isEqualTo("2 c.pdf application/pdf CHECKLIST");
    }

    @Test
    void aBombUsesUpItsOwnAllowanceOnly() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("bomb.pdf"));
            for (int i = 0; i < 50; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        ParsedMessage message = Mail.aMail()
                .attached("a.zip", bomb.toByteArray())
                .attached("c.pdf", PDF)
                .read();

        assertThat(Mail.codes(message)).containsExactly("TOO_LARGE");
        assertThat(Mail.listed(message))
                .containsExactly("1 a.zip application/zip CONTAINER", "2 c.pdf application/pdf CHECKLIST");
    }

    @Test
    void unwrapsWinmailDat() {
        byte[] tnef = new TnefBuilder()
                .body("status")
                .file("C.PDF", "checklist.pdf", PDF)
                .bytes();

        ParsedMessage message = Mail.aMail()
                .file("application/ms-tnef; name=\"winmail.dat\"", "attachment", tnef)
                .read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "1 winmail.dat application/vnd.ms-tnef CONTAINER",
                        "1.1 checklist.pdf application/pdf CHECKLIST");
        assertThat(message.text()).isEqualTo("status");
        assertThat(Mail.listed(Mail.read(tnef))).last().isEqualTo("1.1 checklist.pdf application/pdf CHECKLIST");
    }

    @Test
    void unwrapsAMessageThatOutlookSaved() throws Exception {
        byte[] msg = OutlookFiles.message("s", "", "checklist.pdf", PDF);

        assertThat(Mail.listed(Mail.aMail().attached("forwarded.msg", msg).read()))
                .containsExactly(
                        "1 forwarded.msg application/vnd.ms-outlook MESSAGE",
                        "1.1 checklist.pdf application/pdf CHECKLIST",
                        "1.2 inner-checklist.pdf application/pdf CHECKLIST");
    }

    @Test
    void readsAFileThatOutlookSavedAsIfItWereTheMail() throws Exception {
        ParsedMessage message = Mail.read(OutlookFiles.message("Grüße", "", "checklist.pdf", PDF));
        ParsedMessage received =
                Mail.read(OutlookFiles.message("x", "Subject: wire\r\nContent-Type: text/html\r\n", "a.pdf", PDF));

        assertThat(message.subject()).isEqualTo("Grüße");
        assertThat(message.from()).isEqualTo("pat@partner.example");
        assertThat(message.fromName()).isEqualTo("Pat Example");
        assertThat(message.to()).containsExactly("checklists@office.example");
        assertThat(message.date()).hasToString("2026-11-23T09:15:30Z");
        assertThat(message.text()).isEqualTo("Please find it attached.");
        assertThat(Mail.listed(message))
                .containsExactly(
                        "1 checklist.pdf application/pdf CHECKLIST", "2 inner-checklist.pdf application/pdf CHECKLIST");
        assertThat(received.subject()).isEqualTo("wire");
    }

    @Test
    void unwrapsAnOpaqueSignature() throws Exception {
        byte[] entity = Mail.withoutFields()
                .part("Content-Type: text/plain", "hello")
                .attached("checklist.pdf", PDF)
                .bytes();

        ParsedMessage message = Mail.aMail()
                .field("Content-Type", "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m")
                .field("Content-Transfer-Encoding", "base64")
                .text(Base64.getMimeEncoder().encodeToString(SignedFiles.signed(entity, true)))
                .read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "1 smime.p7m application/pkcs7-mime CONTAINER", "1.2 checklist.pdf application/pdf CHECKLIST");
        assertThat(message.text()).isEqualTo("hello");
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void unwrapsAFileThatAnOfficeSigned() throws Exception {
        byte[] signed = SignedFiles.signed(PDF, true);

        assertThat(Mail.listed(
                        Mail.aMail().attached("checklist.pdf.p7m", signed).read()))
                .containsExactly(
                        "1 checklist.pdf.p7m application/pkcs7-mime CONTAINER",
                        "1.1 checklist.pdf application/pdf CHECKLIST");
    }

    @Test
    void notesADetachedSignature() {
        ParsedMessage message = Mail.aMail()
                .multipart("multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256")
                .part("Content-Type: application/pdf; name=checklist.pdf", "%PDF-1.7")
                .file("application/pkcs7-signature; name=smime.p7s", "attachment", new byte[] {0x30})
                .read();

        assertThat(Mail.listed(message))
                .containsExactly(
                        "1 checklist.pdf application/pdf CHECKLIST",
                        "2 smime.p7s application/pkcs7-signature SIGNATURE");
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void saysThatContentIsEncrypted() throws Exception {
        Mail smime = Mail.aMail().file("application/pkcs7-mime; name=smime.p7m", "", SignedFiles.encrypted(PDF));
        Mail claimed =
                Mail.aMail().part("Content-Type: application/x-pkcs7-mime; smime-type=enveloped-data", "damaged");
        Mail pgp = Mail.aMail()
                .multipart("multipart/encrypted; protocol=\"application/pgp-encrypted\"")
                .part("Content-Type: application/pgp-encrypted", "Version: 1")
                .part("Content-Type: application/octet-stream", "-----BEGIN PGP MESSAGE-----\r\n\r\nxyz\r\n");
        Mail inline = Mail.aMail().text("Hello,\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nxyz\r\n");
        Mail file = Mail.aMail()
                .attached(
                        "checklist.pdf.asc", "-----BEGIN PGP MESSAGE-----\r\nxyz".getBytes(StandardCharsets.US_ASCII));

        for (Mail mail : new Mail[] {smime, claimed, pgp, inline, file}) {
            assertThat(Mail.codes(mail.read())).as(mail.source()).contains("ENCRYPTED");
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : PDF);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
