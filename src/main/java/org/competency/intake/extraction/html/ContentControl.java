package org.competency.intake.extraction.html;

import org.jsoup.nodes.Element;

import org.competency.intake.extraction.grid.CellText;

/** A content control in a page that Word saved. */
final class ContentControl {

    private ContentControl() {}

    /** Reads the content of the control and marks it. */
    static void read(Element control, Flow flow, Runnable content) {
        CellText text = flow.text();
        int from = text.position();
        content.run();
        if (flow.text() != text) {
            return;
        }
        if (is(control, "checkbox")) {
            text.cut(from).box(is(control, "checkboxischecked"));
            flow.mark();
        } else if (is(control, "showingplchdr")) {
            text.placeholderSince(from);
        } else if (is(control, "dropdown") || is(control, "combobox") || is(control, "text") || is(control, "date")) {
            text.filledSince(from);
        }
    }

    private static boolean is(Element control, String attribute) {
        return control.attr(attribute).equals("t");
    }
}
