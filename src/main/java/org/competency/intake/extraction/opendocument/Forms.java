package org.competency.intake.extraction.opendocument;

import java.util.HashMap;
import java.util.Map;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** The form controls of a text or sheet by id. They are declared before what they are drawn in. */
final class Forms {

    private final XmlCursor xml;
    private final Map<String, FormControl> controls = new HashMap<>();

    Forms(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the group of forms, or the form, whose start tag was last seen. */
    void read() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("form")) {
                read();
            } else {
                String id = xml.attribute("id", "");
                FormControl control = FormControl.read(xml);
                if (control != null && !id.isEmpty()) {
                    controls.put(id, control);
                }
            }
        }
    }

    /** Writes the control that the drawing element last seen shows. */
    void show(CellText cell) {
        FormControl control = controls.remove(xml.attribute("control", ""));
        if (control != null) {
            control.addTo(cell);
        }
    }

    /** How many controls were shown nowhere, and have no cell that holds their state. */
    long unplaced() {
        return controls.values().stream().filter(control -> !control.linked()).count();
    }
}
