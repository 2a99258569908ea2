package org.competency.intake.extraction.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.BuiltinFormats;

import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** How cells show their values, by the number of the cell's style (ECMA-376 part 1, 18.8). */
final class CellFormats {

    /**
     * One style of cells.
     *
     * @param formatId number of its number format
     * @param fontId number of its font
     * @param checkBox whether a truth value in it is shown as a check box
     */
    private record Style(int formatId, int fontId, boolean checkBox) {}

    private record Font(String name, boolean struck) {}

    private static final Font PLAIN = new Font("", false);
    private static final Style GENERAL = new Style(0, -1, false);

    private final NumberTexts numbers;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private CellFormats(boolean startsIn1904) {
        numbers = new NumberTexts(startsIn1904);
    }

    static CellFormats read(OoxmlPackage file, Relationships parts, boolean startsIn1904) throws IOException {
        CellFormats formats = new CellFormats(startsIn1904);
        Optional<String> part = parts.target("styles");
        try (XmlCursor xml = part.isEmpty() ? null : file.xml(part.get()).orElse(null)) {
            if (xml != null && xml.nextElement()) {
                int root = xml.depth();
                while (xml.nextChild(root)) {
                    formats.readGroup(xml);
                }
            }
        }
        return formats;
    }

    private void readGroup(XmlCursor xml) {
        int depth = xml.depth();
        switch (xml.name()) {
            case "numFmts" -> {
                while (xml.nextChild(depth)) {
                    formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode", "General"));
                }
            }
            case "fonts" -> {
                while (xml.nextChild(depth)) {
                    fonts.add(readFont(xml));
                }
            }
            case "cellXfs" -> {
                while (xml.nextChild(depth)) {
                    styles.add(style(xml));
                }
            }
            default -> {
                // fills, borders, named styles
            }
        }
    }

    private static Font readFont(XmlCursor xml) {
        int depth = xml.depth();
        String name = "";
        boolean struck = false;
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "name" -> name = xml.attribute("val", "");
                case "strike" -> struck = xml.flag("val", true);
                default -> {
                    // looks only
                }
            }
        }
        return new Font(name, struck);
    }

    /** A style with an entry in the workbook's property bags is one that shows check boxes; no other use is known. */
    private static Style style(XmlCursor xml) {
        int format = xml.number("numFmtId", 0);
        int font = xml.number("fontId", -1);
        boolean checkBox = false;
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                checkBox |= xml.name().equals("xfComplement");
            }
        }
        return new Style(format, font, checkBox);
    }

    /** A number as the cell shows it. */
    String text(double value, int style) {
        int id = style(style).formatId();
        String format = formats.get(id);
        return numbers.text(value, id, format == null ? builtin(id) : format);
    }

    /** Name of the font of a style; "" if not known. */
    String font(int style) {
        return fontOf(style).name();
    }

    /** Whether a style strikes its text out. */
    boolean strikesOut(int style) {
        return fontOf(style).struck();
    }

    private Font fontOf(int style) {
        int font = style(style).fontId();
        return font >= 0 && font < fonts.size() ? fonts.get(font) : PLAIN;
    }

    boolean showsCheckBox(int style) {
        return style(style).checkBox();
    }

    private Style style(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : GENERAL;
    }

    private static String builtin(int id) {
        String format = BuiltinFormats.getBuiltinFormat(id);
        return format == null ? "General" : format;
    }
}
