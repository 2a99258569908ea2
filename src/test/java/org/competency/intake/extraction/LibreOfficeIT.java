package org.competency.intake.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What LibreOffice makes of a document says the same as the document; runs where {@code soffice} is installed. */
class LibreOfficeIT {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void isInstalled() {
        boolean installed = java.util.Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
        assumeThat(installed).as("soffice is on the PATH").isTrue();
    }

    private static byte[] convert(byte[] content, String from, String to) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("document." + from), content);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            office.destroyForcibly();
        }
        return Files.readAllBytes(folder.resolve("document." + to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "fodt"})
    void readsTextsThatLibreOfficeSaves(String format) throws IOException, InterruptedException {
        byte[] docx = docx();

        assertThat(Parsed.cells(convert(docx, "docx", format))).isEqualTo(Parsed.cells(docx));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "fods"})
    void readsSheetsThatLibreOfficeSaves(String format) throws IOException, InterruptedException {
        byte[] xlsx = xlsx();

        assertThat(Parsed.cells(convert(xlsx, "xlsx", format))).isEqualTo(Parsed.cells(xlsx));
    }

    @Test
    void readsPagesThatLibreOfficeSaves() throws IOException, InterruptedException {
        assertThat(Parsed.cells(convert(docx(), "docx", "html"))).contains("1,1 Yes [2x1]", "3,1 ☒");
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Answers");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
            CellStyle share = workbook.createCellStyle();
            share.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            Row first = sheet.createRow(0);
            first.createCell(0).setCellValue("Merged");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            first.createCell(2).setCellValue("Line one\nLine two");
            Row second = sheet.createRow(3);
            second.createCell(0).setCellValue(LocalDate.of(2026, 3, 4));
            second.getCell(0).setCellStyle(day);
            second.createCell(1).setCellValue(0.256);
            second.getCell(1).setCellStyle(share);
            second.createCell(2).setCellValue(true);
            second.createCell(3).setCellValue(42);
            Row hidden = sheet.createRow(4);
            hidden.setZeroHeight(true);
            hidden.createCell(0).setCellValue("hidden row");
            sheet.createRow(5).createCell(4).setCellValue("hidden column");
            sheet.setColumnHidden(4, true);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx() {
        String relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + types + "'/></Types>"));
        parts.put(
                "_rels/.rels",
                bytes("<Relationships xmlns='" + relationships + "'><Relationship Id='r1' Type='http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                        + " Target='word/document.xml'/></Relationships>"));
        parts.put(
                "word/document.xml",
                bytes("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                        + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'><w:body><w:tbl><w:tblPr/>"
                        + "<w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid>"
                        + row(cell("", run("Requirement")), cell("", run("Met?")))
                        + row(cell("", run("One")), cell("<w:vMerge w:val='restart'/>", run("Yes")))
                        + row(cell("", run("Two")), cell("<w:vMerge/>", ""))
                        + row(cell("", run("Three")), cell("", box(true) + run(" Yes ") + box(false) + run(" No")))
                        + row(cell("", run("Four")), cell("", choice("Not met", "")))
                        + row(cell("", run("Five")), cell("", choice("Choose an item.", "<w:showingPlcHdr/>")))
                        + row(cell("<w:gridSpan w:val='2'/>", run("a") + "<w:r><w:br/></w:r>" + run("b")))
                        + "</w:tbl><w:p/><w:sectPr/></w:body></w:document>"));
        return Zips.zip(parts);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w='3000' w:type='dxa'/>" + properties + "</w:tcPr><w:p>" + content
                + "</w:p></w:tc>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String box(boolean checked) {
        return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='" + (checked ? 1 : 0)
                + "'/></w14:checkbox></w:sdtPr>" + "<w:sdtContent>" + run(checked ? "☒" : "☐")
                + "</w:sdtContent></w:sdt>";
    }

    private static String choice(String shown, String properties) {
        return "<w:sdt><w:sdtPr>" + properties
                + "<w:dropDownList><w:listItem w:displayText='Choose an item.' w:value=''/>"
                + "<w:listItem w:displayText='Met' w:value='1'/><w:listItem w:displayText='Not met' w:value='2'/>"
                + "</w:dropDownList></w:sdtPr><w:sdtContent>" + run(shown) + "</w:sdtContent></w:sdt>";
    }
}
