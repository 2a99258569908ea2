package org.competency.intake.extraction.docx;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * A form field of the old kind (ECMA-376 part 1, 17.16.7 and following).
 *
 * @param checked state of a check box; null if it is none
 * @param choice text of the item that a drop-down shows; null if it is none
 * @param chosen whether somebody chose that item
 * @param isText whether it is a text field, whose text stands in the field's result
 * @param preset what a text field shows before anybody typed; ""
 */
record LegacyField(@Nullable Boolean checked, @Nullable String choice, boolean chosen, boolean isText, String preset) {

    /** Reads the data element last seen. */
    static LegacyField read(XmlCursor xml) {
        int depth = xml.depth();
        LegacyField field = new LegacyField(null, null, false, false, "");
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "checkBox" -> field = checkBox(xml);
                case "ddList" -> field = dropDown(xml);
                case "textInput" -> field = textInput(xml);
                default -> {
                    // name, help text, macros
                }
            }
        }
        return field;
    }

    /** The state is {@code checked} where it is there, also without a value, else the default. */
    private static LegacyField checkBox(XmlCursor xml) {
        int depth = xml.depth();
        Boolean checked = null;
        boolean preset = false;
        while (xml.nextChild(depth)) {
            if (xml.name().equals("checked")) {
                checked = xml.flag("val", true);
            } else if (xml.name().equals("default")) {
                preset = xml.flag("val", true);
            }
        }
        return new LegacyField(checked == null ? preset : checked, null, checked != null, false, "");
    }

    private static LegacyField dropDown(XmlCursor xml) {
        int depth = xml.depth();
        int result = -1;
        int preset = 0;
        List<String> items = new ArrayList<>();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "result" -> result = xml.number("val", 0);
                case "default" -> preset = xml.number("val", 0);
                case "listEntry" -> items.add(xml.attribute("val", ""));
                default -> {
                    // nothing else is defined
                }
            }
        }
        int shown = result < 0 ? preset : result;
        String choice = shown >= 0 && shown < items.size() ? items.get(shown) : "";
        return new LegacyField(null, choice, result >= 0, false, "");
    }

    private static LegacyField textInput(XmlCursor xml) {
        int depth = xml.depth();
        String preset = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("default")) {
                preset = xml.attribute("val", "");
            }
        }
        return new LegacyField(null, null, false, true, preset);
    }
}
