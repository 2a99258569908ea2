package org.competency.intake.extraction.xls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.RandomGrid;
import org.competency.intake.extraction.parser.ParsedGrids;

import static org.assertj.core.api.Assertions.assertThat;

class XlsRoundTripTests {

    @RepeatedTest(100)
    void aRandomGridWrittenAndReadIsTheSameGrid(RepetitionInfo run) throws IOException {
        RandomGrid grid = RandomGrid.of(run.getCurrentRepetition());

        GridDocument document = ParsedGrids.of(new XlsParser(), write(grid));

        assertThat(document.grids())
                .singleElement()
                .extracting(Grid::cells)
                .satisfies(cells -> assertThat(RandomGrid.describe(cells)).isEqualTo(grid.described()));
    }

    private static byte[] write(RandomGrid grid) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet("grid");
            for (Cell cell : grid.cells()) {
                var row = sheet.getRow(cell.row()) == null ? sheet.createRow(cell.row()) : sheet.getRow(cell.row());
                row.createCell(cell.column()).setCellValue(cell.text());
                if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            cell.row(),
                            cell.row() + cell.rowSpan() - 1,
                            cell.column(),
                            cell.column() + cell.columnSpan() - 1));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
