package org.competency.intake.extraction.fork;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.TextRecognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A PDF that holds a picture of a filled-in table. */
class ScannedPdfIT {

    private static final TextRecognition OFF = TextRecognition.of(false);

    private static byte[] scan = {};

    @BeforeAll
    static void scan() throws IOException {
        try (PDDocument printed = new PDDocument();
                PDDocument scanned = new PDDocument()) {
            print(printed);
            BufferedImage picture = new PDFRenderer(printed).renderImageWithDPI(0, 150);
            PDPage page = new PDPage(PDRectangle.A4);
            scanned.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(scanned, picture),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scanned.save(bytes);
            scan = bytes.toByteArray();
        }
    }

    private static void print(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
            content.beginText();
            content.setLeading(40);
            content.newLineAtOffset(60, 700);
            for (String line : new String[] {
                "Requirement     Answer", "Backups are restored every quarter     Yes", "Alarms wake somebody     No"
            }) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static Reading read(TextRecognition recognition, String... changes) {
        try (ForkedQuestionnaireReader reader = new ForkedQuestionnaireReader(TestLimits.with(changes), recognition)) {
            return reader.read("scan.pdf", scan, unmatched -> null);
        }
    }

    private static String detailOfAScan(Reading reading) {
        assertThat(reading.status()).isEqualTo(Reading.Status.REVIEW);
        assertThat(reading.mediaType()).isEqualTo("application/pdf");
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.reasons()).extracting(Reading.Reason::code).containsExactly("SCANNED");
        assertThat(reading.reasons().get(0).message()).doesNotContain("Backups");
        return reading.reasons().get(0).detail();
    }

    @Test
    void aPersonLooksAtPicturesOfText() {
        assertThat(detailOfAScan(read(OFF))).isEqualTo("pictures instead of text on pages [1]");
    }

    @Test
    void recognisedTextIsForTheOperatorOnly() {
        TextRecognition installed = TextRecognition.of(true);
        assumeThat(installed.program()).as("tesseract is installed").isPresent();

        assertThat(detailOfAScan(read(installed)))
                .startsWith("pictures instead of text on pages [1]; recognised in the pictures, not reliable: [page 1]")
                .contains("Backups are restored every quarter")
                .doesNotContain("\n");
    }

    @Test
    void saysThatTheProgramIsNotInstalled() {
        assertThat(detailOfAScan(read(new TextRecognition(true, null))))
                .contains("no program 'tesseract' on the PATH; install tesseract-ocr");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProgramThatHangsOrFailsChangesNothing(@TempDir Path folder) throws IOException {
        assertThat(detailOfAScan(read(program(folder, "exec sleep 600"), "timeout", "6s")))
                .contains("no time for page 1");
        assertThat(detailOfAScan(read(program(folder, "exit 7")))).contains("text recognition failed", "code 7");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void muchTextIsCutOff(@TempDir Path folder) throws IOException {
        String detail =
                detailOfAScan(read(program(folder, "i=0; while [ $i -lt 9999 ]; do echo word; i=$((i+1)); done")));

        assertThat(detail).hasSizeLessThan(4_200).endsWith("word [more was cut off]");
    }

    private static TextRecognition program(Path folder, String script) throws IOException {
        Path program = Files.createTempFile(
                folder,
                "tesseract",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return new TextRecognition(true, program);
    }
}
