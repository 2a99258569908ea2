package org.competency.intake.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Real office files of the kinds that go wrong: with a password, with macros, cut off, or another document altogether. */
final class SampleFiles {

    private SampleFiles() {}

    /** The package encrypted with a password (ECMA-376, agile encryption), as office programs do. */
    static byte[] encrypted(byte[] office) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("only the partner knows");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(office);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt an office file", e);
        }
    }

    /** The docx as a macro-enabled document (docm) with a macro project in it. */
    static byte[] withMacros(byte[] docx) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals("[Content_Types].xml") ? macroEnabled(content) : content);
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            out.write("Sub AutoOpen()".getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] macroEnabled(byte[] contentTypes) {
        return new String(contentTypes, StandardCharsets.UTF_8)
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first two thirds of the file, as a broken upload leaves it. */
    static byte[] cutOff(byte[] office) {
        return Arrays.copyOf(office, office.length * 2 / 3);
    }

    /** A workbook that is no questionnaire. */
    static byte[] priceList() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Prices");
            String[][] rows = {
                {"Article", "Unit", "Price in EUR"},
                {"Gateway, 4 ports", "piece", "480"},
                {"Gateway, 8 ports", "piece", "720"},
                {"Commissioning", "day", "1150"}
            };
            for (int row = 0; row < rows.length; row++) {
                Row cells = sheet.createRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    cells.createCell(column).setCellValue(rows[row][column]);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
