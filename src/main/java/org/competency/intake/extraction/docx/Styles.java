package org.competency.intake.extraction.docx;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** The character styles that hide their text. */
final class Styles {

    private final Set<String> hidden = new HashSet<>();

    private Styles() {}

    static Styles read(OoxmlPackage file, Relationships parts) throws IOException {
        Styles styles = new Styles();
        Optional<String> part = parts.target("styles");
        try (XmlCursor xml = part.isEmpty() ? null : file.xml(part.get()).orElse(null)) {
            String style = "";
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals("style")) {
                    style = xml.attribute("type", "").equals("character") ? xml.attribute("styleId", "") : "";
                } else if (xml.name().equals("vanish") && !style.isEmpty() && xml.flag("val", true)) {
                    styles.hidden.add(style);
                }
            }
        }
        return styles;
    }

    boolean isHidden(String style) {
        return hidden.contains(style);
    }
}
