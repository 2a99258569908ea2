package org.competency.intake.extraction.opendocument;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * A control of a form, drawn somewhere in the document (OpenDocument 1.3 part 3, 13.5).
 *
 * @param checked state of a check box or radio button; null if it is none
 * @param text its label, or what stands in it
 * @param filled whether somebody put that in
 * @param linked whether a cell holds its state too
 */
record FormControl(@Nullable Boolean checked, String text, boolean filled, boolean linked) {

    /** Reads the control whose start tag was last seen; null if it can hold no answer. */
    static @Nullable FormControl read(XmlCursor xml) {
        boolean linked = !xml.attribute("linked-cell", "").isEmpty();
        return switch (xml.name()) {
            case "checkbox" -> {
                String state = xml.attribute("current-state", xml.attribute("state", ""));
                yield new FormControl(state.equals("checked"), xml.attribute("label", ""), true, linked);
            }
            case "radio" -> {
                boolean selected = xml.flag("current-selected", xml.flag("selected", false));
                yield new FormControl(selected, xml.attribute("label", ""), true, linked);
            }
            case "listbox" -> list(xml, linked);
            case "combobox", "text", "textarea", "formatted-text", "number", "date", "time" -> field(xml, linked);
            default -> null;
        };
    }

    private static FormControl list(XmlCursor xml, boolean linked) {
        int depth = xml.depth();
        List<String> chosen = new ArrayList<>();
        List<String> preset = new ArrayList<>();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("option")) {
                String label = xml.attribute("label", xml.attribute("value", ""));
                if (xml.flag("current-selected", false)) {
                    chosen.add(label);
                } else if (xml.flag("selected", false)) {
                    preset.add(label);
                }
            }
        }
        return new FormControl(null, String.join(", ", chosen.isEmpty() ? preset : chosen), !chosen.isEmpty(), linked);
    }

    private static FormControl field(XmlCursor xml, boolean linked) {
        String typed = xml.attribute("current-value");
        return new FormControl(null, typed == null ? xml.attribute("value", "") : typed, typed != null, linked);
    }

    void addTo(CellText cell) {
        if (checked != null) {
            cell.box(checked).append(text.isBlank() ? "" : " " + text.strip() + " ");
            return;
        }
        int from = cell.position();
        cell.append(text);
        if (filled) {
            cell.filledSince(from);
        } else {
            cell.placeholderSince(from);
        }
    }
}
