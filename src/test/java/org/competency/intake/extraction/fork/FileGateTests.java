package org.competency.intake.extraction.fork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class FileGateTests {

    private final FileGate gate =
            new FileGate(TestLimits.with("file", "2MB", "inflated", "6MB", "ratio", "50", "entries", "3"));

    @Test
    void letsOrdinaryFilesPass() throws IOException {
        assertThat(refuse("question,answer".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(refuse(zip("word/document.xml", 1_000))).isEmpty();
        assertThat(refuse(ole2(root -> root.createDirectory("ObjectPool")))).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(code(new byte[0])).isEqualTo("EMPTY");
    }

    @Test
    void refusesALargeFile() {
        byte[] largest = new byte[2 << 20];

        assertThat(refuse(largest)).isEmpty();
        assertThat(refuse(new byte[largest.length + 1])).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo("TOO_LARGE");
            assertThat(reason.detail()).contains("2097153 bytes", "intake.extraction.file");
        });
    }

    @Test
    void refusesWhatInflatesTooMuch() throws IOException {
        assertThat(code(zip("bomb", 7 << 20))).isEqualTo("TOO_LARGE");
        assertThat(code(zip("ratio", 2 << 20))).isEqualTo("TOO_LARGE");
        assertThat(refuse(zip("small", 1 << 20))).isEmpty();
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        assertThat(code(zip(new String[] {"a", "b", "c", "d"}, 10))).isEqualTo("TOO_LARGE");
        assertThat(refuse(zip(new String[] {"a", "b", "c"}, 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "xl/VBAPROJECT.BIN"})
    void refusesPackagesWithMacros(String part) throws IOException {
        assertThat(code(zip(part, 10))).isEqualTo("MACROS");
    }

    @Test
    void refusesEncryptedEntries() throws IOException {
        byte[] encrypted = zip("word/document.xml", 1_000);
        encrypted[6] |= 1;

        assertThat(code(encrypted)).isEqualTo("ENCRYPTED");
    }

    @Test
    void refusesDamagedZips() throws IOException {
        byte[] whole = zip("word/document.xml", 1_000);
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 50, 60, (byte) 0x55);

        assertThat(code(damaged)).isEqualTo("CORRUPT");
        assertThat(code(Arrays.copyOf(whole, 55))).isEqualTo("CORRUPT");
    }

    @Test
    void refusesCompoundFilesWithMacros() throws IOException {
        assertThat(code(ole2(root -> root.createDirectory("Macros").createDirectory("VBA"))))
                .isEqualTo("MACROS");
        assertThat(code(ole2(root -> root.createDirectory("_VBA_PROJECT_CUR")))).isEqualTo("MACROS");
        assertThat(code(ole2(
                        root -> document(root.createDirectory("deep").createDirectory("deeper"), "_VBA_PROJECT", "x"))))
                .isEqualTo("MACROS");
    }

    @Test
    void refusesEncryptedPackages() throws IOException {
        assertThat(code(ole2(root -> document(root, "EncryptedPackage", "x")))).isEqualTo("ENCRYPTED");
    }

    @Test
    void aTextThatMentionsThoseNamesIsNoReason() throws IOException {
        String mention = "EncryptedPackage\0EncryptionInfo\0_VBA_PROJECT\0VBA\0\0\0\0\0\0".repeat(500);

        assertThat(refuse(ole2(root -> document(root, "WordDocument", mention))))
                .isEmpty();
    }

    private String code(byte[] content) {
        return refuse(content).map(Reading.Reason::code).orElse("none");
    }

    private interface Filling {
        void fill(DirectoryEntry root) throws IOException;
    }

    private static byte[] ole2(Filling filling) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            filling.fill(file.getRoot());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void document(DirectoryEntry folder, String name, String content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        return zip(new String[] {name}, zeros);
    }

    private static byte[] zip(String[] names, int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[zeros]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Optional<Reading.Reason> refuse(byte[] content) {
        try {
            return gate.refuse(new ByteArrayResource(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
