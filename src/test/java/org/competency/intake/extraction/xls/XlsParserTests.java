package org.competency.intake.extraction.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.parser.ParsedGrids;

import static org.assertj.core.api.Assertions.assertThat;

class XlsParserTests {

    @Test
    void leavesOutWhatIsStruckOut() {
        GridDocument document = read(sheet -> {
            Font struck = sheet.getWorkbook().createFont();
            struck.setStrikeout(true);
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setFont(struck);
            HSSFRichTextString choice = new HSSFRichTextString("Yes / No");
            choice.applyFont(5, 8, struck);
            sheet.createRow(0).createCell(0).setCellValue(choice);
            sheet.getRow(0).createCell(1).setCellValue("taken back");
            sheet.getRow(0).getCell(1).setCellStyle(style);
            sheet.getRow(0).createCell(2).setCellValue(5);
            sheet.getRow(0).getCell(2).setCellStyle(style);
        });

        assertThat(texts(document)).containsExactly("Yes /");
    }

    @Test
    void readsTextsWhereTheyStand() {
        GridDocument document = read(sheet -> {
            sheet.createRow(4).createCell(2).setCellValue("DOC-001");
            sheet.getRow(4).createCell(5).setCellValue("Yes\nwith a second line");
        });

        assertThat(document.mediaType()).isEqualTo("application/vnd.ms-excel");
        assertThat(document.grids()).singleElement().satisfies(grid -> {
            assertThat(grid.part()).isEqualTo("Answers");
            assertThat(grid.kind()).isEqualTo(Grid.Kind.SHEET);
        });
        assertThat(cell(document, "C5")).returns("DOC-001", Cell::text).returns(4, Cell::row);
        assertThat(cell(document, "F5").text()).isEqualTo("Yes\nwith a second line");
    }

    @Test
    void showsNumbersInTheirFormatAndDatesWithoutDoubt() {
        GridDocument document = read(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(3);
            row.createCell(1).setCellValue(0.26);
            row.getCell(1).setCellStyle(format(sheet, "0%"));
            row.createCell(2).setCellValue(LocalDate.of(2026, 3, 4));
            row.getCell(2).setCellStyle(format(sheet, "m/d/yyyy"));
            row.createCell(3).setCellValue(1234.5678);
            row.createCell(4).setCellValue(-7.25);
        });

        assertThat(texts(document)).containsExactly("3", "26%", "2026-03-04", "1234.5678", "-7.25");
    }

    @Test
    void readsTruthValuesAndErrors() {
        GridDocument document = read(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellValue(false);
            row.createCell(2).setCellErrorValue(FormulaError.DIV0);
        });

        assertThat(texts(document)).containsExactly("TRUE", "FALSE", "#DIV/0!");
    }

    @Test
    void readsTheCachedResultsOfFormulas() {
        GridDocument document = read(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("\"Met\"&\"!\"");
            row.createCell(2).setCellFormula("1=1");
            row.createCell(3).setCellFormula("1/0");
            HSSFFormulaEvaluator.evaluateAllFormulaCells(sheet.getWorkbook());
        });

        assertThat(texts(document)).containsExactly("2", "Met!", "TRUE", "#DIV/0!");
        assertThat(document.grids().get(0).cells()).allMatch(cell -> cell.control() == Cell.Control.FORMULA);
    }

    @Test
    void spansMergedAreas() {
        GridDocument document = read(sheet -> {
            sheet.createRow(1).createCell(1).setCellValue("Security");
            sheet.getRow(1).createCell(2).setCellValue("covered");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 3));
        });

        assertThat(document.grids().get(0).cells())
                .singleElement()
                .returns("Security", Cell::text)
                .returns(2, Cell::rowSpan)
                .returns(3, Cell::columnSpan);
    }

    @Test
    void keepsNotesApartFromAnswers() {
        GridDocument document = read(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("Yes");
            HSSFComment note = sheet.createDrawingPatriarch()
                    .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 2, 0, (short) 4, 3));
            note.setString(new HSSFRichTextString("ask again"));
            sheet.getRow(0).getCell(0).setCellComment(note);
        });

        assertThat(cell(document, "A1")).returns("Yes", Cell::text).returns("ask again", Cell::note);
    }

    @Test
    void marksWhatIsHidden() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Answers");
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                cell(sheet, row, column).setCellValue("x");
            }
        }
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        workbook.createSheet("Secret").createRow(0).createCell(0).setCellValue("x");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);

        GridDocument document = ParsedGrids.of(new XlsParser(), bytes(workbook));

        assertThat(document.grids()).extracting(Grid::hidden).containsExactly(false, true);
        assertThat(document.grids().get(0).cells()).extracting(Cell::hidden).containsExactly(false, true, true, true);
        assertThat(document.grids().get(1).cells()).extracting(Cell::hidden).containsExactly(true);
    }

    @Test
    void readsBoxesOfSymbolFonts() {
        GridDocument document = read(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("\u00fe");
            row.getCell(0).setCellStyle(wingdingsStyle(sheet));
            HSSFRichTextString mixed = new HSSFRichTextString("\u00a8 No");
            mixed.applyFont(0, 1, wingdings(sheet));
            row.createCell(1).setCellValue(mixed);
        });

        assertThat(cell(document, "A1").state()).isEqualTo(Cell.State.CHECKED);
        assertThat(cell(document, "B1")).returns("☐ No", Cell::text).returns(Cell.State.UNCHECKED, Cell::state);
    }

    @Test
    void leavesAPlaceholderOfADropDownAsItsText() {
        GridDocument document = read(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("<select>");
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"<select>", "Yes", "No"}),
                    new CellRangeAddressList(0, 0, 0, 0)));
        });

        assertThat(texts(document)).containsExactly("<select>");
    }

    @Test
    void readsAnEmptySheet() {
        GridDocument document = read(sheet -> {});

        assertThat(document.problems()).isEmpty();
        assertThat(document.grids()).singleElement().returns(0, Grid::rows);
    }

    @Test
    void readsCustomProperties() {
        HSSFWorkbook workbook =
                workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        workbook.createInformationProperties();
        var custom = new CustomProperties();
        custom.put("checklist", "a-program 1.0");
        workbook.getDocumentSummaryInformation().setCustomProperties(custom);
        workbook.getSummaryInformation().setTitle("Self-assessment");

        GridDocument document = ParsedGrids.of(new XlsParser(), bytes(workbook));

        assertThat(document.properties())
                .containsEntry("checklist", "a-program 1.0")
                .containsEntry("title", "Self-assessment");
    }

    @Test
    void saysThatAWorkbookIsEncrypted() {
        assertThat(problem(encrypted("secret")).code()).isEqualTo("ENCRYPTED");
    }

    @Test
    void opensAWorkbookWhosePasswordIsTheOneThatProtectsNothing() {
        GridDocument document = ParsedGrids.of(new XlsParser(), encrypted("VelvetSweatshop"));

        assertThat(texts(document)).containsExactly("Yes");
    }

    @Test
    void refusesMacros() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(answered()))) {
            file.getRoot().createDirectory("_VBA_PROJECT_CUR");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);

            assertThat(problem(out.toByteArray()).code()).isEqualTo("MACROS");
        }
    }

    @Test
    void saysThatABrokenOffWorkbookIsCorrupt() throws IOException {
        byte[] stream;
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(answered()))) {
            stream = file.createDocumentInputStream("Workbook").readAllBytes();
        }
        for (int part = 1; part < 8; part++) {
            byte[] broken = workbookFile("Workbook", Arrays.copyOf(stream, stream.length * part / 8));

            assertThat(problem(broken).code()).as("%d eighths", part).isEqualTo("CORRUPT");
        }
    }

    @Test
    void refusesWorkbooksOfExcel95() throws IOException {
        byte[] beginning = {0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00, 0x6b, 0x11, (byte) 0xcc, 0x07};

        assertThat(problem(workbookFile("Book", beginning)).code()).isEqualTo("UNSUPPORTED_FORMAT");
        assertThat(problem(workbookFile("Workbook", Arrays.copyOf(beginning, 20)))
                        .code())
                .isEqualTo("UNSUPPORTED_FORMAT");
    }

    @Test
    void countsCellsWhileTheyAreRead() {
        byte[] content = bytes(workbook(sheet -> {
            for (int row = 0; row < 20; row++) {
                cell(sheet, row, 0).setCellValue(row);
            }
        }));
        GridLimits limits = new GridLimits(19, 10_000, 1_000_000, 10, 10, 10);

        GridDocument document = ParsedGrids.of(new XlsParser(), content, limits);

        assertThat(document.problems()).containsExactly(new Problem("TOO_LARGE", "more than 19 cells"));
    }

    private static GridDocument read(Consumer<HSSFSheet> filling) {
        return ParsedGrids.of(new XlsParser(), bytes(workbook(filling)));
    }

    private static Problem problem(byte[] content) {
        GridDocument document = ParsedGrids.of(new XlsParser(), content);
        assertThat(document.grids()).isEmpty();
        assertThat(document.problems()).hasSize(1);
        return document.problems().get(0);
    }

    private static byte[] answered() {
        return bytes(workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("Yes")));
    }

    private static byte[] encrypted(String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return answered();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] workbookFile(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(content), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static HSSFWorkbook workbook(Consumer<HSSFSheet> filling) {
        HSSFWorkbook workbook = new HSSFWorkbook();
        filling.accept(workbook.createSheet("Answers"));
        return workbook;
    }

    private static byte[] bytes(HSSFWorkbook workbook) {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static org.apache.poi.ss.usermodel.Cell cell(HSSFSheet sheet, int row, int column) {
        var found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.createCell(column);
    }

    private static CellStyle format(HSSFSheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static CellStyle wingdingsStyle(HSSFSheet sheet) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFont(wingdings(sheet));
        return style;
    }

    private static Font wingdings(HSSFSheet sheet) {
        Font font = sheet.getWorkbook().createFont();
        font.setFontName("Wingdings");
        return font;
    }

    private static Cell cell(GridDocument document, String address) {
        CellReference place = new CellReference(address);
        return document.grids().get(0).cells().stream()
                .filter(cell -> cell.row() == place.getRow() && cell.column() == place.getCol())
                .filter(cell -> cell.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(GridDocument document) {
        assertThat(document.problems()).isEmpty();
        return document.grids().get(0).cells().stream().map(Cell::text).toList();
    }
}
