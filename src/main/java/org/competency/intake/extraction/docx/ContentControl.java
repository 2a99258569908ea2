package org.competency.intake.extraction.docx;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * What a structured document tag says about its content (ECMA-376 part 1, 17.5.2; check boxes: [MS-DOCX] 2.6.1.13).
 *
 * @param checked state of a check box; null if it is none
 * @param placeholder whether it is marked as showing its placeholder
 * @param choices texts of the items that can be chosen and mean something
 * @param isInput whether somebody is meant to type or choose
 */
record ContentControl(@Nullable Boolean checked, boolean placeholder, Set<String> choices, boolean isInput) {

    static final ContentControl NONE = new ContentControl(null, false, Set.of(), false);

    /** Reads the properties element last seen. */
    static ContentControl read(XmlCursor xml) {
        int depth = xml.depth();
        Boolean checked = null;
        boolean placeholder = false;
        boolean isInput = false;
        Set<String> choices = Set.of();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "checkbox", "checkBox" -> checked = checked(xml);
                case "showingPlcHdr" -> placeholder = xml.flag("val", true);
                case "dropDownList", "comboBox" -> {
                    choices = choices(xml);
                    isInput = true;
                }
                case "text", "date" -> isInput = true;
                default -> {
                    // tag, lock, binding and so on
                }
            }
        }
        return new ContentControl(checked, placeholder, choices, isInput);
    }

    private static boolean checked(XmlCursor xml) {
        int depth = xml.depth();
        boolean checked = false;
        while (xml.nextChild(depth)) {
            if (xml.name().equals("checked")) {
                checked = xml.flag("val", true);
            }
        }
        return checked;
    }

    private static Set<String> choices(XmlCursor xml) {
        int depth = xml.depth();
        Set<String> choices = new HashSet<>();
        while (xml.nextChild(depth)) {
            String value = xml.attribute("value", "");
            if (!value.isBlank()) {
                choices.add(xml.attribute("displayText", value).strip());
            }
        }
        return choices;
    }

    boolean isCheckBox() {
        return checked != null;
    }

    boolean isPlaceholder() {
        return placeholder;
    }

    /**
     * Applies what is known to the content that was read since {@code from}. A real choice that is still marked as a
     * placeholder, as some programs leave it, counts as chosen.
     *
     * @return whether a line of its own was taken back
     */
    boolean apply(CellText text, int from) {
        if (checked != null) {
            boolean ownLine = text.textSince(from).endsWith("\n");
            text.cut(from).box(checked);
            return ownLine;
        }
        if (placeholder && !choices.contains(text.textSince(from).strip())) {
            text.placeholderSince(from);
        } else if (isInput) {
            text.filledSince(from);
        }
        return false;
    }
}
