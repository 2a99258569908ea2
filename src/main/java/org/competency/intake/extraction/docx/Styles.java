package org.competency.intake.extraction.docx;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** The character styles that hide their text or strike it out. */
final class Styles {

    static final Styles NONE = new Styles();

    private final Set<String> hidden = new HashSet<>();
    private final Set<String> struck = new HashSet<>();

    private Styles() {}

    static Styles read(OoxmlPackage file, Relationships parts) throws IOException {
        Styles styles = new Styles();
        Optional<String> part = parts.target("styles");
        try (XmlCursor xml = part.isEmpty() ? null : file.xml(part.get()).orElse(null)) {
            String style = "";
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals("style")) {
                    style = xml.attribute("type", "").equals("character") ? xml.attribute("styleId", "") : "";
                } else if (!style.isEmpty()) {
                    styles.add(style, xml);
                }
            }
        }
        return styles;
    }

    private void add(String style, XmlCursor xml) {
        switch (xml.name()) {
            case "vanish" -> add(hidden, style, xml);
            case "strike", "dstrike" -> add(struck, style, xml);
            default -> {
                // looks only
            }
        }
    }

    private static void add(Set<String> styles, String style, XmlCursor xml) {
        if (xml.flag("val", true)) {
            styles.add(style);
        }
    }

    boolean isStruck(String style) {
        return struck.contains(style);
    }

    boolean isHidden(String style) {
        return hidden.contains(style);
    }
}
