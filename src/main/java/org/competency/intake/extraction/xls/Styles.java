package org.competency.intake.extraction.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.ss.usermodel.BuiltinFormats;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.xlsx.NumberTexts;

/** How cells show their values, by the number of the cell's extended format ([MS-XLS] 2.4.353). */
final class Styles {

    private record Style(int format, int font) {}

    private record Font(String name, boolean struck) {}

    private static final Font PLAIN = new Font("", false);

    private static final Style GENERAL = new Style(0, 0);

    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private NumberTexts numbers = new NumberTexts(false);

    void startIn1904() {
        numbers = new NumberTexts(true);
    }

    void addFont(RecordInputStream data) {
        FontRecord font = new FontRecord(data);
        String name = font.getFontName();
        fonts.add(new Font(name == null ? "" : name, font.isStruckout()));
    }

    void addFormat(RecordInputStream data) {
        FormatRecord format = new FormatRecord(data);
        formats.put(format.getIndexCode(), format.getFormatString());
    }

    void addStyle(RecordInputStream data) {
        ExtendedFormatRecord style = new ExtendedFormatRecord(data);
        styles.add(new Style(style.getFormatIndex() & 0xFFFF, style.getFontIndex() & 0xFFFF));
    }

    /** A number as a cell of this style shows it; "" if it is struck out. */
    String text(double value, int style) {
        if (strikesOut(style)) {
            return "";
        }
        int id = style(style).format();
        String format = formats.get(id);
        return numbers.text(value, id, format == null ? builtin(id) : format);
    }

    /** Number of the font of a style. */
    int fontOfStyle(int style) {
        return style(style).font();
    }

    /** What a text in a font of this number shows: symbols as the characters they stand for, nothing if it is struck out. */
    String shown(String text, int font) {
        return font(font).struck() ? "" : Symbols.translate(font(font).name(), text);
    }

    boolean strikesOut(int style) {
        return font(fontOfStyle(style)).struck();
    }

    /** The number 4 is never used ([MS-XLS] 2.5.129). */
    private Font font(int number) {
        int place = number > 4 ? number - 1 : number;
        return place >= 0 && place < fonts.size() ? fonts.get(place) : PLAIN;
    }

    private Style style(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : GENERAL;
    }

    private static String builtin(int id) {
        String format = BuiltinFormats.getBuiltinFormat(id);
        return format == null ? "General" : format;
    }
}
