package org.competency.intake.extraction.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Text in one or several formats (ECMA-376 part 1, 18.4.8); phonetic readings are left out. */
final class RichText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads the element last seen. */
    static String read(XmlCursor xml) {
        int depth = xml.depth();
        String text = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("t")) {
                text += xml.text();
            } else if (xml.name().equals("r")) {
                text += run(xml);
            }
        }
        return unescape(text);
    }

    private static String run(XmlCursor xml) {
        int depth = xml.depth();
        String font = "";
        String text = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("rPr")) {
                font = font(xml);
            } else if (xml.name().equals("t")) {
                text += xml.text();
            }
        }
        return Symbols.translate(font, text);
    }

    private static String font(XmlCursor xml) {
        int depth = xml.depth();
        String font = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("rFont")) {
                font = xml.attribute("val", "");
            }
        }
        return font;
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
