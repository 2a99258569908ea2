package org.competency.intake.extraction.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.Parsing;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxParserTests {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static GridDocument read(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(bytes);
            return Parsing.parse(new XlsxParser(), MEDIA_TYPE, bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Grid sheet(Consumer<XSSFSheet> content) {
        return read(workbook -> content.accept(workbook.createSheet("Questions")))
                .grids()
                .get(0);
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        var existing = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return existing.createCell(column);
    }

    private static String cells(Grid grid) {
        return grid.cells().stream()
                .map(cell -> cell.address() + " " + cell.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void leavesOutWhatIsStruckOut() {
        Grid grid = sheet(sheet -> {
            XSSFWorkbook workbook = sheet.getWorkbook();
            XSSFFont struck = workbook.createFont();
            struck.setStrikeout(true);
            XSSFRichTextString choice = new XSSFRichTextString("Yes / No");
            choice.applyFont(0, 3, struck);
            choice.applyFont(3, 8, workbook.createFont());
            CellStyle style = workbook.createCellStyle();
            style.setFont(struck);
            cell(sheet, 0, 0).setCellValue(choice);
            cell(sheet, 1, 0).setCellValue("taken back");
            sheet.getRow(1).getCell(0).setCellStyle(style);
            cell(sheet, 2, 0).setCellValue(5);
            sheet.getRow(2).getCell(0).setCellStyle(style);
            cell(sheet, 3, 0).setCellValue(choice);
            sheet.getRow(3).getCell(0).setCellStyle(style);
        });

        assertThat(cells(grid)).isEqualTo("A1 / No\nA4 / No");
    }

    @Test
    void keepsPlacesOfCellsAndLeavesOutEmptyOnes() {
        Grid grid = sheet(sheet -> {
            cell(sheet, 4, 0).setCellValue("ID");
            cell(sheet, 4, 2).setCellValue("Met?");
            cell(sheet, 9, 2).setCellValue("Yes");
        });

        assertThat(grid.part()).isEqualTo("Questions");
        assertThat(cells(grid)).isEqualTo("A5 ID\nC5 Met?\nC10 Yes");
        assertThat(grid.cells().get(2).row()).isEqualTo(9);
    }

    @Test
    void readsMergedAreasAsOneCell() {
        Grid grid = sheet(sheet -> {
            cell(sheet, 0, 0).setCellValue("Customer Reference #1");
            cell(sheet, 0, 1).setCellValue("covered");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        });

        assertThat(grid.cells()).hasSize(1);
        assertThat(grid.cells().get(0).rowSpan()).isEqualTo(2);
        assertThat(grid.cells().get(0).columnSpan()).isEqualTo(2);
    }

    @Test
    void showsValuesAsTheirSenderSawThem() {
        Grid grid = sheet(sheet -> {
            CellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0%"));
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
            cell(sheet, 0, 0).setCellValue(true);
            cell(sheet, 0, 1).setCellValue(3);
            Cell share = cell(sheet, 0, 2);
            share.setCellValue(0.26);
            share.setCellStyle(percent);
            Cell day = cell(sheet, 0, 3);
            day.setCellValue(LocalDate.of(2024, 5, 20));
            day.setCellStyle(date);
        });

        assertThat(grid.cells())
                .extracting(org.competency.intake.extraction.grid.Cell::text)
                .containsExactly("TRUE", "3", "26%", "2024-05-20");
    }

    @Test
    void marksFormulasAndGivesTheirLastResult() {
        Grid grid = sheet(sheet -> {
            cell(sheet, 0, 0).setCellValue("Yes");
            Cell formula = cell(sheet, 0, 1);
            formula.setCellFormula("A1");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
        });

        org.competency.intake.extraction.grid.Cell formula = grid.cells().get(1);
        assertThat(formula.text()).isEqualTo("Yes");
        assertThat(formula.control()).isEqualTo(org.competency.intake.extraction.grid.Cell.Control.FORMULA);
    }

    @Test
    void keepsNotesApart() {
        Grid grid = sheet(sheet -> {
            Cell cell = cell(sheet, 0, 0);
            cell.setCellValue("Yes");
            ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("Really?"));
            cell.setCellComment(comment);
        });

        assertThat(grid.cells().get(0).text()).isEqualTo("Yes");
        assertThat(grid.cells().get(0).note()).isEqualTo("Really?");
    }

    @Test
    void marksHiddenSheetsRowsAndColumns() {
        GridDocument document = read(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Seen");
            cell(sheet, 0, 0).setCellValue("a");
            cell(sheet, 0, 1).setCellValue("b");
            cell(sheet, 1, 0).setCellValue("c");
            sheet.setColumnHidden(1, true);
            sheet.getRow(1).setZeroHeight(true);
            cell(workbook.createSheet("Lists"), 0, 0).setCellValue("Yes");
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(document.grids().get(0).cells())
                .extracting(org.competency.intake.extraction.grid.Cell::hidden)
                .containsExactly(false, true, true);
        assertThat(document.grids()).extracting(Grid::hidden).containsExactly(false, true);
    }

    @Test
    void doesNotHideUsedRowsWhereUnusedRowsAreHidden() {
        Grid grid = sheet(sheet -> {
            sheet.getCTWorksheet().getSheetFormatPr().setZeroHeight(true);
            cell(sheet, 0, 0).setCellValue("a");
        });

        assertThat(grid.cells().get(0).hidden()).isFalse();
    }

    @Test
    void keepsLinesOfACell() {
        Grid grid = sheet(sheet -> cell(sheet, 0, 0).setCellValue("A&A-\n01.1 "));

        assertThat(grid.cells().get(0).text()).isEqualTo("A&A-\n01.1");
    }

    @Test
    void leavesOutCellsThatHoldOnlyAStyle() {
        Grid grid = sheet(
                sheet -> cell(sheet, 0, 0).setCellStyle(sheet.getWorkbook().createCellStyle()));

        assertThat(grid.cells()).isEqualTo(List.of());
    }
}
