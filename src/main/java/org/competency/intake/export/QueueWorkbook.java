package org.competency.intake.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a workbook, written as a stream. Words are cells of type text with the format "text", so that no spreadsheet ever
 * computes them, not even after somebody has edited the cell; days and times are dates.
 *
 * @param <T> what a row is about
 */
public final class QueueWorkbook<T> {

    private static final int IN_MEMORY = 100;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int WIDTH = 18 * 256;

    private final Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();
    private final String title;
    private final ZoneId zone;

    /**
     * @param title of the sheet
     * @param zone in which instants are written
     */
    public QueueWorkbook(String title, ZoneId zone) {
        this.title = title;
        this.zone = zone;
    }

    /** Adds a column; null values are empty cells. */
    public QueueWorkbook<T> column(String name, Function<T, @Nullable Object> value) {
        columns.put(name, value);
        return this;
    }

    /** Writes a workbook; the stream stays open. */
    public void write(Iterable<T> rows, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, IN_MEMORY, true)) {
            SXSSFSheet sheet = workbook.createSheet(title);
            Styles styles = Styles.of(workbook);
            List<String> names = new ArrayList<>(columns.keySet());
            Row header = sheet.createRow(0);
            for (int column = 0; column < names.size(); column++) {
                text(header.createCell(column), names.get(column), styles.header());
                sheet.setColumnWidth(column, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            int number = 1;
            for (T row : rows) {
                Row written = sheet.createRow(number++);
                int column = 0;
                for (Function<T, @Nullable Object> value : columns.values()) {
                    fill(written.createCell(column++), value.apply(row), styles);
                }
            }
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, number - 1), 0, names.size() - 1));
            workbook.write(out);
        }
    }

    private void fill(Cell cell, @Nullable Object value, Styles styles) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day());
        } else if (value instanceof Instant at) {
            cell.setCellValue(at.atZone(zone).toLocalDateTime());
            cell.setCellStyle(styles.time());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            text(cell, value.toString(), styles.text());
        }
    }

    private static void text(Cell cell, String text, CellStyle style) {
        cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
        cell.setCellStyle(style);
    }

    private record Styles(CellStyle header, CellStyle text, CellStyle day, CellStyle time) {

        static Styles of(SXSSFWorkbook workbook) {
            CellStyle header = styled(workbook, "@");
            Font bold = workbook.createFont();
            bold.setBold(true);
            header.setFont(bold);
            return new Styles(
                    header,
                    styled(workbook, "@"),
                    styled(workbook, "yyyy-mm-dd"),
                    styled(workbook, "yyyy-mm-dd hh:mm"));
        }

        private static CellStyle styled(SXSSFWorkbook workbook, String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }
    }
}
