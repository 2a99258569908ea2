package org.competency.intake.extraction.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.RandomGrids;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.parser.Parsing;
import org.competency.intake.extraction.parser.Zip;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxRoundTripTests {

    private static final int SHEETS = 200;
    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    @Test
    void readsBackTheSheetsThatWereWritten() {
        List<Grid> written = new ArrayList<>();
        for (int seed = 0; seed < SHEETS; seed++) {
            written.add(RandomGrids.of(seed, true));
        }

        List<Grid> read =
                Parsing.parse(new XlsxParser(), MEDIA_TYPE, workbook(written)).grids();

        assertThat(read).hasSize(SHEETS);
        for (int i = 0; i < SHEETS; i++) {
            assertThat(RandomGrids.shown(read.get(i)))
                    .as("sheet of seed %d", i)
                    .isEqualTo(RandomGrids.shown(written.get(i)));
        }
    }

    private static byte[] workbook(List<Grid> grids) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relationships = new StringBuilder();
        String types = "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + MEDIA_TYPE + ".main+xml\"/>";
        for (int i = 0; i < grids.size(); i++) {
            sheets.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i + 1, i));
            relationships.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, OFFICE, i));
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + types + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + relationships + "</Relationships>");
        for (int i = 0; i < grids.size(); i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", sheet(grids.get(i)));
        }
        return Zip.of(parts);
    }

    private static String sheet(Grid grid) {
        StringBuilder rows = new StringBuilder();
        StringBuilder merged = new StringBuilder();
        for (int row = 0; row < grid.rows(); row++) {
            rows.append("<row r=\"").append(row + 1).append("\">");
            for (Cell cell : grid.cells()) {
                if (cell.row() == row) {
                    rows.append("<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                            .formatted(address(row, cell.column()), RandomGrids.escape(cell.text())));
                }
            }
            rows.append("</row>");
        }
        for (Cell cell : grid.cells()) {
            if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
                merged.append("<mergeCell ref=\"%s:%s\"/>"
                        .formatted(
                                address(cell.row(), cell.column()),
                                address(cell.row() + cell.rowSpan() - 1, cell.column() + cell.columnSpan() - 1)));
            }
        }
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>"
                + (merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>") + "</worksheet>";
    }

    private static String address(int row, int column) {
        return (char) ('A' + column) + Integer.toString(row + 1);
    }
}
