package org.competency.intake.extraction.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Text in one or several formats (ECMA-376 part 1, 18.4.8); phonetic readings and what is struck out are left out.
 *
 * @param text what is shown in a cell
 * @param inStruckCell what of it is not struck out in a cell whose own font is: the parts with a font of their own
 */
record RichText(String text, String inStruckCell) {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private record Font(String name, boolean struck) {}

    /** Reads the element last seen. */
    static RichText read(XmlCursor xml) {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        StringBuilder inStruckCell = new StringBuilder();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("t")) {
                text.append(xml.text());
            } else if (xml.name().equals("r")) {
                run(xml, text, inStruckCell);
            }
        }
        return new RichText(unescape(text.toString()), unescape(inStruckCell.toString()));
    }

    private static void run(XmlCursor xml, StringBuilder all, StringBuilder inStruckCell) {
        int depth = xml.depth();
        Font font = null;
        String text = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("rPr")) {
                font = font(xml);
            } else if (xml.name().equals("t")) {
                text += xml.text();
            }
        }
        if (font == null) {
            all.append(text);
        } else if (!font.struck()) {
            String shown = Symbols.translate(font.name(), text);
            all.append(shown);
            inStruckCell.append(shown);
        }
    }

    private static Font font(XmlCursor xml) {
        int depth = xml.depth();
        String name = "";
        boolean struck = false;
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "rFont" -> name = xml.attribute("val", "");
                case "strike" -> struck = xml.flag("val", true);
                default -> {
                    // looks only
                }
            }
        }
        return new Font(name, struck);
    }

    /** Characters that XML cannot hold are written as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}
