package org.competency.intake.checklist.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
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

    /** Excel's limit, in points. */
    private static final double HIGHEST_ROW = 409;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final XlsxChoices choices;
    private final int[] widths;
    private final Map<List<String>, CellRangeAddressList> offered = new LinkedHashMap<>();
    private XSSFRow row;
    private double height;

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

    /** Goes to the next row; this one becomes as high as its texts, as far as can be told, and grows as more is written. */
    XlsxSheet nextRow() {
        if (height > 0) {
            row.getCTRow().setHt(Math.min(HIGHEST_ROW, height));
        }
        height = 0;
        row = sheet.createRow(row.getRowNum() + 1);
        return this;
    }

    /** A text over all columns, and the next row. */
    XlsxSheet across(XSSFCellStyle style, String text) {
        return across(0, widths.length - 1, style, text).nextRow();
    }

    /** A text from one column to another. */
    XlsxSheet across(int first, int last, XSSFCellStyle style, String text) {
        int room = 0;
        for (int column = first; column <= last; column++) {
            row.createCell(column).setCellStyle(style);
            room += widths[column];
        }
        grow(style, text, room);
        row.getCell(first).setCellValue(literal(inCell(text)));
        if (last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
        return this;
    }

    /** A text in one column. */
    XlsxSheet cell(int column, XSSFCellStyle style, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(literal(inCell(text)));
        grow(style, text, widths[column]);
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
        grow(style, value, widths[column]);
        if (!value.isEmpty()) {
            cell.setCellValue(literal(fitting(inCell(value))));
        }
        if (!offered.isEmpty()) {
            this.offered
                    .computeIfAbsent(offered, list -> new CellRangeAddressList())
                    .addCellRangeAddress(row.getRowNum(), column, row.getRowNum(), column);
        }
        name(cell, name);
        return this;
    }

    /**
     * Makes room for a text. Programs that show the file do not reckon heights by themselves, and without them the texts
     * would be cut.
     */
    private void grow(XSSFCellStyle style, String text, int room) {
        int points = style.getFont().getFontHeightInPoints();
        height = Math.max(
                height,
                TextHeight.lines(text, room * 11.0 / points, style.getFont().getBold()) * points * 1.3 + 5);
    }

    /** Cells know no tabs; some programs lose them and join the words around. */
    private static String inCell(String text) {
        return XmlText.clean(text).replace('\t', ' ');
    }

    /** An underscore before a character's number is written as a number itself (ECMA-376 part 1, 22.4.2.4). */
    private static String literal(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
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
        offered.forEach((list, cells) -> choices.offer(sheet, list, cells));
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
