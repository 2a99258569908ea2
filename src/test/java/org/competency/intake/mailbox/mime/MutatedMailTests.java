package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import org.competency.intake.mailbox.container.OutlookFiles;
import org.competency.intake.mailbox.container.SignedFiles;
import org.competency.intake.mailbox.container.TnefBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads thousands of damaged mails. By itself it reads a fixed number of them, the same ones each time; the Maven profile
 * {@code fuzz} gives it a time and another seed.
 */
class MutatedMailTests {

    private static final int FEW = 600;
    private static final byte[] PDF = "%PDF-1.7 a checklist".getBytes(StandardCharsets.US_ASCII);

    @Test
    void noDamageIsTooMuch() throws Exception {
        Duration duration = Duration.parse(System.getProperty("fuzz.duration", "PT0S"));
        long seed = duration.isZero() ? 20_261_123L : System.nanoTime();
        Mutator mutator = new Mutator(seeds(duration.isZero()), seed);
        long end = System.nanoTime() + duration.toNanos();

        int read = 0;
        while (read < FEW || System.nanoTime() < end) {
            byte[] mail = mutator.next();
            String description = "mail %d of seed %d".formatted(read, seed);
            try {
                Sanity.check(Mail.read(mail), description);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(description, e);
            }
            read++;
        }

        assertThat(read).isGreaterThanOrEqualTo(FEW);
    }

    private static List<byte[]> seeds(boolean onlyOurs) throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        byte[] entity = Mail.withoutFields()
                .part("Content-Type: text/plain", "hello")
                .attached("a.pdf", PDF)
                .bytes();
        byte[] tnef = new TnefBuilder()
                .body("status")
                .file("C.PDF", "checklist.pdf", PDF)
                .bytes();
        byte[] msg = OutlookFiles.message("s", "Subject: s", "checklist.pdf", PDF);
        Mail everything = Mail.aMail()
                .subject("=?UTF-8?Q?Pr=C3=BCfliste?= =?iso-8859-1?B?4Q==?=")
                .field("Date", "Mon, 23 Nov 2026 10:15:30 +0100 (CET)")
                .field("References", "<a@x.example> <b@x.example>")
                .part("Content-Type: text/plain; charset=utf-8; format=flowed", "Hello \r\nworld")
                .part("Content-Type: text/html", "<p>Hello</p>")
                .attached("checklist.pdf", PDF)
                .part(
                        "Content-Type: application/pdf; name*0*=utf-8''a%C3; name*1*=%BC.pdf\r\nContent-Transfer-Encoding: quoted-printable",
                        "%PDF=3D=\r\n")
                .part("Content-Type: message/rfc822", new String(entity, StandardCharsets.ISO_8859_1))
                .part("Content-Type: text/plain", "begin 644 a.txt\r\n+:&5L;&\\@=V]R;&0\r\n`\r\nend\r\n");
        seeds.add(everything.bytes());
        seeds.add(Mail.aMail().attached("a.zip", zip(zip(PDF))).bytes());
        seeds.add(Mail.aMail().attached("winmail.dat", tnef).bytes());
        seeds.add(Mail.aMail().attached("a.msg", msg).bytes());
        seeds.add(msg);
        seeds.add(Mail.aMail()
                .attached("smime.p7m", SignedFiles.signed(entity, true))
                .bytes());
        seeds.add(Mail.aMail()
                .multipart("multipart/report; report-type=delivery-status")
                .part("Content-Type: message/delivery-status", "Action: failed")
                .bytes());
        if (!onlyOurs) {
            CorpusMails.files().forEach(file -> seeds.add(CorpusMails.read(file)));
        }
        return seeds;
    }

    private static byte[] zip(byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
