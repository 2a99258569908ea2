package org.competency.intake.extraction.docx;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * What of a run's formatting changes what it says.
 *
 * @param hidden whether it is hidden text
 * @param struck whether it is struck out, which is how many people delete
 * @param font the font asked for; "" if none
 */
record RunStyle(boolean hidden, boolean struck, String font) {

    static final RunStyle PLAIN = new RunStyle(false, false, "");

    /** Reads the properties element last seen. */
    static RunStyle read(XmlCursor xml, Styles styles) {
        int depth = xml.depth();
        Boolean hidden = null;
        boolean hiddenByStyle = false;
        Boolean struck = null;
        boolean struckByStyle = false;
        String font = "";
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "vanish" -> hidden = xml.flag("val", true);
                case "strike", "dstrike" -> struck = Boolean.TRUE.equals(struck) || xml.flag("val", true);
                case "rStyle" -> {
                    hiddenByStyle = styles.isHidden(xml.attribute("val", ""));
                    struckByStyle = styles.isStruck(xml.attribute("val", ""));
                }
                case "rFonts" -> font = firstOf(xml.attribute("ascii"), xml.attribute("hAnsi"));
                default -> {
                    // looks only
                }
            }
        }
        return new RunStyle(hidden == null ? hiddenByStyle : hidden, struck == null ? struckByStyle : struck, font);
    }

    /** Whether a reader does not take its text as a part of what is said. */
    boolean gone() {
        return hidden || struck;
    }

    private static String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : second != null ? second : "";
    }
}
