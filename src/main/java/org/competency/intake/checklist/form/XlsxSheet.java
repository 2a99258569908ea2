package org.competency.intake.checklist.form;

import java.util.List;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet of a form, written from top to bottom. */
final class XlsxSheet {

    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = "\n[The rest does not fit into a cell; see the version sent before.]";

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final XlsxChoices choices;
    private final int[] widths;
    private XSSFRow row;

    /** Adds a sheet with columns of these widths, in characters. */
    XlsxSheet(XSSFWorkbook workbook, XlsxChoices choices, String name, int... widths) {
        this.workbook = workbook;
        this.choices = choices;
        this.widths = widths;
        this.sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        this.row = sheet.createRow(0);
    }

    /** Goes to the next row. */
    XlsxSheet nextRow() {
        row = sheet.createRow(row.getRowNum() + 1);
        return this;
    }

    /** A text over all columns, and the next row. */
    XlsxSheet across(XSSFCellStyle style, String text) {
        return across(0, widths.length - 1, style, text).nextRow();
    }

    /** A text from one column to another. Rows of joined cells do not grow by themselves, so the height is reckoned here. */
    XlsxSheet across(int first, int last, XSSFCellStyle style, String text) {
        int room = 0;
        for (int column = first; column <= last; column++) {
            row.createCell(column).setCellStyle(style);
            room += widths[column];
        }
        row.getCell(first).setCellValue(XmlText.clean(text));
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
            int points = style.getFont().getFontHeightInPoints();
            double lines = Math.ceil(text.length() * points / 11.0 / (room * 0.95));
            row.setHeightInPoints((float) (Math.max(1, style.getWrapText() ? lines : 1) * points * 1.36 + 4));
        }
        return this;
    }

    /** A text in one column. */
    XlsxSheet cell(int column, XSSFCellStyle style, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(XmlText.clean(text));
        return this;
    }

    /**
     * A cell to fill in.
     *
     * @param column where in the row
     * @param style its looks
     * @param name stable name of the cell, not shown
     * @param offered what may be chosen; empty: anything
     * @param value what stands in it; "" if nothing
     */
    XlsxSheet input(int column, XSSFCellStyle style, String name, List<String> offered, String value) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!value.isEmpty()) {
            cell.setCellValue(fitting(XmlText.clean(value)));
        }
        if (!offered.isEmpty()) {
            choices.offer(cell, offered);
        }
        name(cell, name);
        return this;
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - CUT.length()) + CUT;
    }

    /** Names may hold letters, digits and underscores only; any other character becomes its number. */
    private void name(XSSFCell cell, String words) {
        StringBuilder legal = new StringBuilder("intake_");
        words.codePoints().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                legal.appendCodePoint(c);
            } else {
                legal.append('_').append(c == ':' || c == '/' || c == '-' ? "" : Integer.toString(c));
            }
        });
        XSSFName name = workbook.createName();
        name.setNameName(legal.toString());
        name.setRefersToFormula("'%s'!$%s$%d"
                .formatted(
                        sheet.getSheetName().replace("'", "''"),
                        CellReference.convertNumToColString(cell.getColumnIndex()),
                        cell.getRowIndex() + 1));
    }

    /** Keeps this row and those above in sight and on each printed page, and goes to the next row. */
    XlsxSheet endHeader() {
        sheet.createFreezePane(0, row.getRowNum() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
        return nextRow();
    }

    /** Ends the sheet: protected but for the cells to fill in, printed across on A4, as wide as the page. */
    void end(String footer) {
        sheet.setDisplayGridlines(false);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setOrientation(PrintOrientation.LANDSCAPE);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
