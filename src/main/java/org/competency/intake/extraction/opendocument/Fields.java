package org.competency.intake.extraction.opendocument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Fields that people fill in: those of OpenDocument itself, and the form fields that came from Word. */
final class Fields {

    private final XmlCursor xml;
    private final Deque<Begun> begun = new ArrayDeque<>();

    Fields(XmlCursor xml) {
        this.xml = xml;
    }

    /** A field of which the end was not seen yet. */
    private record Begun(CellText text, int from, boolean isText, String preset) {}

    /** A drop-down: what is shown is the choice that is marked, whatever the element's text repeats. */
    void dropDown(CellText text) {
        int depth = xml.depth();
        boolean marked = false;
        String choice = "";
        String first = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("label")) {
                first = first.isEmpty() ? xml.attribute("value", "") : first;
                if (xml.flag("current-selected", false)) {
                    marked = true;
                    choice = xml.attribute("value", "");
                }
            }
        }
        show(text, marked ? choice : first, marked);
    }

    /** An input field; its description is what it asks for. */
    void input(CellText text) {
        String description = xml.attribute("description", "").strip();
        String typed = xml.text();
        show(text, typed, description.isEmpty() || !typed.strip().equals(description));
    }

    /** What the author of a form left to be replaced. */
    void placeholder(CellText text) {
        show(text, xml.text(), false);
    }

    private static void show(CellText text, String shown, boolean filled) {
        int from = text.position();
        text.append(shown);
        if (filled) {
            text.filledSince(from);
        } else {
            text.placeholderSince(from);
        }
    }

    /** A field without text of its own: a check box or drop-down. */
    void mark(CellText text) {
        String type = xml.attribute("type", "");
        Parameters parameters = Parameters.read(xml);
        if (type.endsWith("FORMCHECKBOX")) {
            text.box(parameters.checked());
        } else if (type.endsWith("FORMDROPDOWN")) {
            int selected = parameters.selected();
            List<String> entries = parameters.entries();
            int shown = Math.max(0, selected);
            show(text, shown < entries.size() ? entries.get(shown) : "", selected >= 0);
        }
    }

    void begin(CellText text) {
        boolean isText = xml.attribute("type", "").endsWith("FORMTEXT");
        String preset = Parameters.read(xml).content();
        begun.push(new Begun(text, text.position(), isText, preset));
    }

    void end(CellText text) {
        Begun field = begun.poll();
        if (field != null && field.isText() && field.text() == text && field.from() <= text.position()) {
            String shown = text.textSince(field.from()).strip();
            if (!shown.isEmpty() && shown.equals(field.preset().strip())) {
                text.placeholderSince(field.from());
            } else {
                text.filledSince(field.from());
            }
        }
    }

    /** What the parameters of a field say. */
    private record Parameters(boolean checked, int selected, List<String> entries, String content) {

        static Parameters read(XmlCursor xml) {
            int depth = xml.depth();
            boolean checked = false;
            int selected = -1;
            List<String> entries = new ArrayList<>();
            String content = "";
            while (xml.nextChild(depth)) {
                switch (xml.attribute("name", "")) {
                    case "Checkbox_Checked" -> checked = xml.flag("value", false);
                    case "Dropdown_Selected" -> selected = xml.number("value", -1);
                    case "Dropdown_ListEntry" -> entries.add(xml.attribute("value", ""));
                    case "Content" -> content = xml.attribute("value", "");
                    default -> {
                        // name, help, limits
                    }
                }
            }
            return new Parameters(checked, selected, entries, content);
        }
    }
}
