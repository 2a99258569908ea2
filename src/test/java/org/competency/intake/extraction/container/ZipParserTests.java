package org.competency.intake.extraction.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.Zips;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridLimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ZipParserTests {

    private static final byte[] CSV = bytes("ID,Requirement,Met?\n1,a,Yes\n2,b,No\n");
    private static final byte[] PAGE = bytes("<html><table><tr><td>Yes</td></tr></table></html>");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return Zips.zip(entries);
    }

    private static List<GridDocument> read(byte[] zip) {
        return Parsed.parseAll(zip, GridLimits.DEFAULTS);
    }

    @Test
    void readsEachFileByItsContentAndNamesItsPath() {
        byte[] zip = zip("answers/list.xlsx", CSV, "page.bin", PAGE, "inner.zip", zip("deep.csv", CSV));

        assertThat(read(zip))
                .extracting(
                        GridDocument::path,
                        GridDocument::mediaType,
                        document -> document.grids().size())
                .containsExactlyInAnyOrder(
                        tuple("answers/list.xlsx", "text/csv", 1),
                        tuple("page.bin", "text/html", 1),
                        tuple("inner.zip/deep.csv", "text/csv", 1));
    }

    @Test
    void passesFoldersAndWhatSystemsLeaveInThem() {
        byte[] zip =
                zip("a/", new byte[0], "__MACOSX/._a.csv", CSV, "a/.DS_Store", CSV, "a/~$a.docx", CSV, "a/a.csv", CSV);

        assertThat(read(zip)).extracting(GridDocument::path).containsExactly("a/a.csv");
    }

    @Test
    void saysOfEachFileWhyItIsNotOpened() throws IOException {
        byte[] zip = zip("a.xlsm", macroWorkbook(), "b.bin", new byte[] {0, 1, 2, 3}, "c.csv", CSV);

        assertThat(read(zip))
                .extracting(GridDocument::path, Parsed::problems)
                .containsExactlyInAnyOrder(
                        tuple("a.xlsm", List.of("MACROS")),
                        tuple("b.bin", List.of("UNSUPPORTED_FORMAT")),
                        tuple("c.csv", List.of()));
    }

    private static byte[] macroWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("S").createRow(0).createCell(0).setCellValue("x");
            workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1}));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void findsEncryptionMarkedOnASingleFile() {
        byte[] zip = zip("a.csv", CSV, "b.csv", CSV);
        markEncrypted(zip, "b.csv");

        assertThat(read(zip))
                .extracting(GridDocument::path, Parsed::problems)
                .containsExactlyInAnyOrder(tuple("a.csv", List.of()), tuple("b.csv", List.of("ENCRYPTED")));
    }

    /** Sets the encryption flag of an entry in both of its headers. */
    private static void markEncrypted(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int local = text.indexOf(name) - 30;
        int central = text.lastIndexOf(name) - 46;
        zip[local + 6] |= 1;
        zip[central + 8] |= 1;
    }

    @Test
    void countsTheFilesOfAllZipsTogether() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 8).forEach(i -> many.put(i + ".csv", CSV));
        GridLimits limits = new GridLimits(1_000, 10_000, 1 << 20, 50, 10, 10);

        List<GridDocument> documents = Parsed.parseAll(zip("a.zip", Zips.zip(many), "b.zip", Zips.zip(many)), limits);

        assertThat(documents.stream().flatMap(document -> Parsed.problems(document).stream()))
                .contains("TOO_LARGE");
    }

    @Test
    void countsWhatComesOutOfAllZipsTogether() {
        GridLimits limits = new GridLimits(1_000, 10_000_000, 5_000_000, 50, 10, 20);
        byte[] inner = zip("a.csv", new byte[3_000_000]);

        List<GridDocument> documents = Parsed.parseAll(zip("a.zip", inner, "b.zip", inner), limits);

        assertThat(documents.stream().flatMap(document -> Parsed.problems(document).stream()))
                .contains("TOO_LARGE");
    }

    @Test
    void refusesZipsInZipsInZips() {
        byte[] zip = CSV;
        for (int i = 0; i < 10; i++) {
            zip = zip("x", zip);
        }

        assertThat(read(zip))
                .singleElement()
                .satisfies(document -> assertThat(Parsed.problems(document)).containsExactly("TOO_DEEP"));
    }

    @Test
    void doesNotTakeTheBrokenPackageOfAnOfficeProgramForAZipOfDocuments() {
        byte[] types = bytes(
                "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        byte[] broken = zip("[Content_Types].xml", types, "_rels/.rels", types, "word/document.xml", PAGE);

        assertThat(read(broken))
                .singleElement()
                .satisfies(document -> assertThat(Parsed.problems(document)).containsExactly("CORRUPT"));
    }

    @Test
    void doesNotOpenOtherArchives() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(CSV);
        }

        assertThat(read(out.toByteArray()))
                .singleElement()
                .satisfies(document -> assertThat(Parsed.problems(document)).containsExactly("UNSUPPORTED_FORMAT"));
    }
}
