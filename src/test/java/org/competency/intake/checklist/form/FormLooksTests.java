package org.competency.intake.checklist.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.competency.intake.checklist.Checklist;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes a form pleasant and safe to fill in, beyond that it reads back. */
class FormLooksTests {

    private static final Checklist CHECKLIST = FilledForms.shipped().stream()
            .filter(checklist -> checklist.ref().id().startsWith("industrial"))
            .findFirst()
            .orElseThrow();

    @Test
    void locksAllCellsOfAWorkbookButThoseToFillIn() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledForm.blank(2))) {
            XSSFSheet study = workbook.getSheet("Case study 2");

            assertThat(workbook.sheetIterator()).toIterable().allMatch(sheet -> sheet.getProtect());
            assertThat(study.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            Row row = row(study, "CST-001");
            assertThat(row.getCell(1).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(3).getCellStyle().getLocked()).isFalse();
            assertThat(row.getCell(4).getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void offersTheAnswersOfEachRowInAList() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledForm.blank(1))) {
            XSSFSheet study = workbook.getSheet("Case study 1");
            int row = row(study, "ABR-001").getRowNum();

            assertThat(study.getDataValidations())
                    .filteredOn(rule -> Stream.of(rule.getRegions().getCellRangeAddresses())
                            .anyMatch(range -> range.isInRange(row, 3)))
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.getValidationConstraint().getExplicitListValues())
                            .containsExactly("Met", "Not met", "Not applicable"));
        }
    }

    @Test
    void keepsTheHeadingsInSightOnScreenAndPaper() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledForm.blank(1))) {
            XSSFSheet study = workbook.getSheet("Case study 1");
            int header = row(study, "ID").getRowNum();

            assertThat(study.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
            assertThat(study.getRepeatingRows().getFirstRow()).isEqualTo(header);
            assertThat(study.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsText() throws IOException {
        FilledForm form = FilledForm.builder().fact("partner", "=1+1").build();
        try (XSSFWorkbook workbook = workbook(form)) {
            Cell cell = row(workbook.getSheetAt(0), "Partner name *").getCell(1);

            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void saysWhenASectionApplies() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledForm.blank(1))) {
            assertThat(row(
                            workbook.getSheet("Case study 1"),
                            "Answer only if \"Category of the solution\" is \"Product Design\"."))
                    .isNotNull();
        }
        assertThat(document()).contains("Answer only if \"Type of deployment\" is \"SaaS\".");
    }

    @Test
    void marksHeaderRowsHeadingsAndTablesForScreenReaders() throws IOException {
        String document = document();

        assertThat(document.split("<w:tblHeader").length).isEqualTo(document.split("<w:gridCol w:w=\"1240\"").length);
        assertThat(document.split("<w:tblCaption").length).isEqualTo(document.split("<w:tbl>").length);
        assertThat(document).contains("w:val=\"Title\"", "w:val=\"Heading1\"", "w:val=\"Heading2\"");
    }

    @Test
    void locksWhatADocumentAsks() throws IOException {
        assertThat(document())
                .containsPattern("<w:tag w:val=\"row:CST-001/1\"[^>]*>(</w:tag>)?<w:id [^>]*>(</w:id>)?"
                        + "<w:lock w:val=\"sdtContentLocked\"");
    }

    @Test
    void makesTheSameDocumentOfTheSameContent() {
        assertThat(new ChecklistForm().write(CHECKLIST, FormFormat.DOCX, FilledForm.blank(1)))
                .isEqualTo(new ChecklistForm().write(CHECKLIST, FormFormat.DOCX, FilledForm.blank(1)));
    }

    private static XSSFWorkbook workbook(FilledForm content) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(new ChecklistForm().write(CHECKLIST, FormFormat.XLSX, content)));
    }

    private static Row row(Sheet sheet, String first) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && cell.getStringCellValue().equals(first)) {
                return row;
            }
        }
        throw new AssertionError("There is no row '%s' in the sheet %s".formatted(first, sheet.getSheetName()));
    }

    private static String document() throws IOException {
        byte[] form = new ChecklistForm().write(CHECKLIST, FormFormat.DOCX, FilledForm.blank(1));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(form))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("The package has no document");
    }
}
