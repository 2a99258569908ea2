package org.competency.intake.mailbox.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.mailbox.ParsedMessage.Role;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypeTests {

    private static final String UNKNOWN = "application/octet-stream";

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, application/pdf",
        "'{\\rtf1 x', application/rtf",
        "\u0089PNG, image/png",
        "\u00FF\u00D8\u00FF\u00E0, image/jpeg",
        "GIF89a, image/gif",
        "'<!DOCTYPE html><html>', text/html",
        "Rar!\u001A, application/vnd.rar",
        "plain words, text/plain",
        "'', application/octet-stream",
        "a\0b, application/octet-stream",
    })
    void tellsByTheFirstBytes(String start, String expected) {
        assertThat(FileType.of(latin1(start), UNKNOWN, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004 and no more, Checklist.DOCX, CHECKLIST",
        "PK\u0003\u0004 and no more, checklist.xlsx, CHECKLIST",
        "PK\u0003\u0004 and no more, files.zip, CONTAINER",
        "a\0b, checklist.ods, CHECKLIST",
        "a\0b, program.exe, DOCUMENT",
    })
    void damagedFilesAreWhatTheirNamesSay(String start, String name, Role role) {
        String type = FileType.of(latin1(start), UNKNOWN, name);

        assertThat(Roles.of(type, PartDescription.ofEntry(name))).isEqualTo(role);
    }

    @Test
    void theContentOutranksTheDeclaredTypeAndTheName() {
        assertThat(FileType.of(latin1("%PDF-1.7"), "application/msword", "a.doc"))
                .isEqualTo("application/pdf");
        assertThat(FileType.of(latin1("junk %PDF-1.7"), UNKNOWN, "a.pdf")).isEqualTo("application/pdf");
        assertThat(FileType.of(latin1("of %PDF- he wrote"), UNKNOWN, "a.txt")).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, application/vnd.ms-excel, text/csv",
        "a.TSV, text/plain, text/tab-separated-values",
        "a.md, application/octet-stream, text/markdown",
        "a.htm, application/octet-stream, text/html",
        "a.xyz, application/x-special, application/x-special",
    })
    void textsAreWhatTheirNamesSay(String name, String declared, String expected) {
        assertThat(FileType.of(latin1("some,text"), declared, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'[Content_Types].xml', application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "'[Content_Types].xml', application/vnd.ms-excel.sheet.macroEnabled.main+xml, application/vnd.ms-excel.sheet.macroenabled.12",
        "mimetype, application/vnd.oasis.opendocument.text, application/vnd.oasis.opendocument.text",
        "mimetype, <script>, application/zip",
        "word/document.xml, x, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, x, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "notes.txt, x, application/zip",
    })
    void tellsPackagesByWhatIsInThem(String entry, String content, String expected) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(latin1(content));
        }

        assertThat(FileType.of(bytes.toByteArray(), UNKNOWN, "a.bin")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, application/msword",
        "Workbook, application/vnd.ms-excel",
        "EncryptedPackage, application/x-tika-ooxml-protected",
        "__properties_version1.0, application/vnd.ms-outlook",
        "Other, application/x-tika-msoffice",
    })
    void tellsCompoundFilesByTheirStreams(String stream, String expected) throws IOException {
        try (POIFSFileSystem poifs = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            poifs.createDocument(new ByteArrayInputStream(new byte[10]), stream);
            poifs.writeFilesystem(out);

            assertThat(FileType.of(out.toByteArray(), UNKNOWN, "")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, application/octet-stream, '', CHECKLIST",
        "text/csv, text/csv, a.csv, CHECKLIST",
        "text/html, text/html, form.html, CHECKLIST",
        "text/html, text/html, ATT00001.htm, DOCUMENT",
        "text/plain, text/plain, a.txt, DOCUMENT",
        "image/png, image/png, logo.png, IMAGE",
        "text/plain, application/pgp-signature, signature.asc, SIGNATURE",
        "application/zip, application/zip, a.zip, CONTAINER",
        "application/vnd.ms-tnef, application/ms-tnef, winmail.dat, CONTAINER",
        "application/vnd.ms-outlook, application/octet-stream, a.msg, MESSAGE",
    })
    void rolesFollowFromTheType(String type, String declared, String name, Role expected) {
        assertThat(Roles.of(type, new PartDescription(declared, name, null, "")))
                .isEqualTo(expected);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
