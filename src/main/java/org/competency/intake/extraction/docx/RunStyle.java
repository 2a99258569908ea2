package org.competency.intake.extraction.docx;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * What of a run's formatting changes what it says.
 *
 * @param hidden whether it is hidden text
 * @param font the font asked for; "" if none
 */
record RunStyle(boolean hidden, String font) {

    static final RunStyle PLAIN = new RunStyle(false, "");

    /** Reads the properties element last seen. */
    static RunStyle read(XmlCursor xml, Styles styles) {
        int depth = xml.depth();
        Boolean hidden = null;
        boolean hiddenByStyle = false;
        String font = "";
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "vanish" -> hidden = xml.flag("val", true);
                case "rStyle" -> hiddenByStyle = styles.isHidden(xml.attribute("val", ""));
                case "rFonts" -> font = firstOf(xml.attribute("ascii"), xml.attribute("hAnsi"));
                default -> {
                    // looks only
                }
            }
        }
        return new RunStyle(hidden == null ? hiddenByStyle : hidden, font);
    }

    private static String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : second != null ? second : "";
    }
}
