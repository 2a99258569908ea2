package org.competency.intake.checklist.form;

import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The looks of the cells of a workbook. Only input cells are unlocked; they hold text, so that nothing typed is computed. */
final class XlsxStyles {

    private static final String NAVY = "1F3A5F";
    private static final String WHITE = "FFFFFF";

    private final XSSFWorkbook workbook;
    private final XSSFColor line;

    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle text;
    final XSSFCellStyle heading;
    final XSSFCellStyle header;
    final XSSFCellStyle section;
    final XSSFCellStyle condition;
    final XSSFCellStyle label;
    final XSSFCellStyle id;
    final XSSFCellStyle requirement;
    final XSSFCellStyle help;
    final XSSFCellStyle input;

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.line = color("A9B4C2");
        title = style(20, true, NAVY, null, font -> {});
        title.setWrapText(false);
        subtitle = style(12, false, "44546A", null, font -> {});
        text = style(11, false, "000000", null, font -> {});
        heading = style(14, true, NAVY, null, font -> {});
        header = bordered(style(11, true, WHITE, NAVY, font -> {}));
        section = bordered(style(12, true, NAVY, "DCE6F1", font -> {}));
        condition = bordered(style(10, false, "8A3B00", "F7F1EA", font -> font.setItalic(true)));
        label = bordered(style(11, true, "000000", "F1F4F8", font -> {}));
        id = bordered(style(10, true, "44546A", null, font -> {}));
        requirement = bordered(style(11, true, "000000", null, font -> {}));
        help = bordered(style(10, false, "404040", null, font -> {}));
        input = bordered(style(11, false, "000000", "FFFBEB", font -> {}));
        input.setLocked(false);
        input.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    private XSSFCellStyle style(
            int points, boolean bold, String color, @Nullable String fill, Consumer<XSSFFont> more) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color(color));
        more.accept(font);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        if (fill != null) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setIndention((short) 1);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    private static XSSFColor color(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
