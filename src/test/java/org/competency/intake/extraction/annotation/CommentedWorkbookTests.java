package org.competency.intake.extraction.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.Zips;

import static org.assertj.core.api.Assertions.assertThat;

class CommentedWorkbookTests {

    private static final String COMMENTS_LINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    @Test
    void standsAtAnswersOnSeveralSheets() throws IOException {
        Commented commented = Commented.everywhere("form.xlsx", workbook(sheet -> {}, sheet -> {}))
                .standsAtItsCells()
                .readsTheSame()
                .changesOnly(
                        "[Content_Types].xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "xl/comments.xml",
                        "xl/comments2.xml",
                        "xl/drawings/vmlDrawing.vml",
                        "xl/drawings/vmlDrawing2.vml");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(commented.bytes()))) {
            XSSFComment comment = workbook.getSheetAt(1).getCellComment(new CellAddress("C3"));
            assertThat(comment.getAuthor()).isEqualTo(Commented.AUTHOR);
            assertThat(comment.getString().getString())
                    .startsWith(Commented.AUTHOR + ":\nRemark ")
                    .endsWith("What to do: <this> & \"that\".");
            assertThat(comment.isVisible()).isFalse();
        }
    }

    @Test
    void goesOnAfterTheCommentsThatAreThere() throws IOException {
        byte[] file = workbook(sheet -> {
            comment(sheet, 1, 2, "Is this right?");
            comment(sheet, 8, 0, "Far away.");
        });

        Commented commented =
                Commented.everywhere("form.xlsx", file).standsAtItsCells().readsTheSame();

        commented.changesOnly("xl/comments1.xml", "xl/drawings/vmlDrawing0.vml");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(commented.bytes()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getCellComments()).hasSize(4);
            assertThat(sheet.getCellComment(new CellAddress("A9")).getString().getString())
                    .isEqualTo("Far away.");
            assertThat(sheet.getCellComment(new CellAddress("C2")).getAuthor()).isEqualTo("Lead");
            assertThat(sheet.getCellComment(new CellAddress("C2")).getString().getString())
                    .startsWith("Is this right?\n" + Commented.AUTHOR + ":\nRemark 0.");
        }
        assertThat(commented.part("xl/drawings/vmlDrawing0.vml").split("ObjectType=\"Note\"", -1))
                .as("a box for each comment")
                .hasSize(5);
    }

    @Test
    void pointsToItsDrawingWhereTheSchemaWantsIt() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.protectSheet("");
            sheet.addMergedRegion(new CellRangeAddress(6, 8, 0, 1));
            XSSFDataValidationHelper validation = new XSSFDataValidationHelper(sheet);
            sheet.addValidationData(validation.createValidation(
                    validation.createExplicitListConstraint(new String[] {"Met", "Not met"}),
                    new CellRangeAddressList(1, 3, 2, 2)));
            sheet.createTable(new AreaReference("A1:D4", SpreadsheetVersion.EXCEL2007));
            sheet.getHeader().setCenter("Form");
        });

        Commented commented =
                Commented.everywhere("form.xlsx", file).standsAtItsCells().readsTheSame();

        assertThat(commented.part("xl/worksheets/sheet1.xml"))
                .containsSubsequence(
                        "<sheetProtection", "<dataValidations", "<headerFooter", "<legacyDrawing", "<tableParts");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(commented.bytes()))) {
            assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(3);
            assertThat(workbook.getSheetAt(0).getProtect()).isTrue();
        }
    }

    @Test
    void standsAtTheCornerOfAMergedAnswer() {
        byte[] file = workbook(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2)));

        Commented commented = Commented.with(
                "form.xlsx", file, List.of(new Remark(new Reading.Source("First", 3, "C3"), "Covered.")));

        assertThat(commented.noteAt("First", "C2")).contains("Covered.");
    }

    @Test
    void listsInTheFirstCellOfTheFirstVisibleSheetWhatHasNoPlace() throws IOException {
        byte[] file = workbook(sheet -> {}, sheet -> sheet.getWorkbook().setSheetHidden(0, true));

        Commented commented = Commented.with(
                        "form.xlsx",
                        file,
                        List.of(
                                new Remark(null, "A row is missing."),
                                new Remark(new Reading.Source("First", 2, "C2"), "On a hidden sheet."),
                                new Remark(new Reading.Source("Second", 1, "A1"), "Here itself.")))
                .readsTheSame();

        assertThat(commented.noteAt("Second", "A1"))
                .containsSubsequence(
                        Commented.HEADING, "A row is missing.", "First!C2: On a hidden sheet.", "Here itself.");
    }

    @Test
    void doesNotSpeakBehindAConversation() {
        Map<String, byte[]> parts = new LinkedHashMap<>(
                Commented.entries(workbook(sheet -> comment(sheet, 1, 2, "[Threaded comment] shown by old programs"))));
        String links = new String(parts.get("xl/worksheets/_rels/sheet1.xml.rels"), StandardCharsets.UTF_8);
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                links.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId77\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"C2\" personId=\"p\" id=\"t\"><text>Really?</text></threadedComment></ThreadedComments>"
                        .getBytes(StandardCharsets.UTF_8));

        Commented commented = Commented.with(
                        "form.xlsx",
                        Zips.zip(parts),
                        List.of(
                                new Remark(new Reading.Source("First", 2, "C2"), "An answer is missing."),
                                new Remark(new Reading.Source("First", 3, "C3"), "Here.")))
                .readsTheSame();

        assertThat(commented.noteAt("First", "C2")).isEqualTo("Really?");
        assertThat(commented.noteAt("First", "A1")).contains("First!C2: An answer is missing.");
        assertThat(commented.noteAt("First", "C3")).contains("Here.");
    }

    @Test
    void keepsTheStrictVariantStrict() {
        String office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "_rels/.rels",
                DocumentFile.links("<Relationship Id=\"rId1\" Type=\"" + office
                        + "/officeDocument\" Target=\"/xl/workbook.xml\"/>"));
        parts.put(
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"" + main + "\" xmlns:q=\"" + office
                        + "\"><x:sheets><x:sheet name=\"A &amp; B\" sheetId=\"1\" q:id=\"rId1\"/></x:sheets></x:workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                DocumentFile.links(
                        "<Relationship Id=\"rId1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/one.xml\"/>"));
        parts.put(
                "xl/worksheets/one.xml",
                "<x:worksheet xmlns:x=\"" + main + "\"><x:sheetData>"
                        + row(1, "ID", "Requirement", "Met?", "Partner Response")
                        + row(2, "DOC-001", "Guide", "Met", "Here")
                        + row(3, "DOC-002", "Diagram", "Not met", "There")
                        + "</x:sheetData><x:extLst/></x:worksheet>");
        Map<String, byte[]> encoded = new LinkedHashMap<>();
        parts.forEach((name, text) -> encoded.put(name, text.getBytes(StandardCharsets.UTF_8)));

        Commented commented = Commented.everywhere("form.xlsx", Zips.zip(encoded))
                .standsAtItsCells()
                .readsTheSame();

        assertThat(commented.remarks()).isEqualTo(2);
        assertThat(commented.part("xl/worksheets/one.xml"))
                .contains("<x:legacyDrawing xmlns:r=\"" + office + "\" r:id=\"rId2\"/><x:extLst/>");
        assertThat(commented.part("xl/comments.xml")).contains(main);
        assertThat(commented.part("xl/worksheets/_rels/one.xml.rels")).doesNotContain(COMMENTS_LINK);
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<x:row r=\"" + number + "\">");
        for (String cell : cells) {
            row.append("<x:c t=\"inlineStr\"><x:is><x:t>").append(cell).append("</x:t></x:is></x:c>");
        }
        return row.append("</x:row>").toString();
    }

    /** A workbook with sheets First, Second and so on, each a questionnaire of three rows. */
    @SafeVarargs
    static byte[] workbook(Consumer<XSSFSheet>... sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            String[] names = {"First", "Second", "Third"};
            for (int i = 0; i < sheets.length; i++) {
                XSSFSheet sheet = workbook.createSheet(names[i]);
                fill(sheet.createRow(0), "ID", "Requirement", "Met?", "Partner Response");
                fill(sheet.createRow(1), "DOC-1" + i + "1", "Deployment guide " + i, "Met", "=HYPERLINK(1)");
                fill(sheet.createRow(2), "DOC-1" + i + "2", "Diagram " + i, "Not met", "Coming");
                fill(sheet.createRow(3), "DOC-1" + i + "3", "Design " + i, "", "");
            }
            for (int i = 0; i < sheets.length; i++) {
                sheets[i].accept(workbook.getSheetAt(i));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static void comment(XSSFSheet sheet, int row, int column, String text) {
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 3, row + 3));
        comment.setAddress(row, column);
        comment.setAuthor("Lead");
        comment.setString(text);
    }
}
