package org.competency.intake.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueueWorkbookTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void writesWordsThatLookLikeFormulasAsWords(String hostile) throws IOException {
        try (XSSFWorkbook read = workbook(List.of(hostile))) {
            Cell cell = read.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(hostile.strip());
            assertThat(cell.getCellStyle().getDataFormatString())
                    .as("stays words when edited")
                    .isEqualTo("@");
        }
    }

    @Test
    void writesDaysAndTimesAsDatesOfTheOffice() throws IOException {
        try (XSSFWorkbook read = workbook(List.of("words"))) {
            Sheet sheet = read.getSheetAt(0);

            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("day");
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-12-03T00:00:00");
            assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-12-03T10:00:00");
            assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void writesMoreRowsThanItHoldsInMemory() throws IOException {
        try (XSSFWorkbook read =
                workbook(IntStream.range(0, 1_000).mapToObj(i -> "row " + i).toList())) {
            assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(1_000);
            assertThat(read.getSheetAt(0).getRow(1_000).getCell(0).getStringCellValue())
                    .isEqualTo("row 999");
        }
    }

    private static XSSFWorkbook workbook(List<String> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueueWorkbook<String>("Audits", ZoneId.of("America/Los_Angeles"))
                .column("words", row -> row)
                .column("day", row -> LocalDate.of(2026, 12, 3))
                .column("time", row -> Instant.parse("2026-12-03T18:00:00Z"))
                .column("number", row -> 7)
                .column("nothing", row -> null)
                .write(rows, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
