package org.competency.intake.extraction.ooxml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What a package says about itself: title and subject, and the custom properties by name. */
public final class DocumentProperties {

    private static final int MOST = 200;

    private DocumentProperties() {}

    /** Reads the properties; at most 200, since only a few can mean something. */
    public static Map<String, String> read(OoxmlPackage file) throws IOException {
        Map<String, String> properties = new HashMap<>();
        Relationships parts = file.relationships("");
        for (String part : parts.targets("custom-properties")) {
            readCustom(file, part, properties);
        }
        // what the strict variant calls them
        for (String part : parts.targets("customProperties")) {
            readCustom(file, part, properties);
        }
        for (String part : parts.targets("core-properties")) {
            readCore(file, part, properties);
        }
        return properties;
    }

    private static void readCustom(OoxmlPackage file, String part, Map<String, String> properties) throws IOException {
        try (XmlCursor xml = file.xml(part).orElse(null)) {
            while (xml != null && xml.nextElement() && properties.size() < MOST) {
                String name = xml.attribute("name");
                if (xml.name().equals("property") && name != null) {
                    properties.put(name, xml.text().strip());
                }
            }
        }
    }

    private static void readCore(OoxmlPackage file, String part, Map<String, String> properties) throws IOException {
        try (XmlCursor xml = file.xml(part).orElse(null)) {
            while (xml != null && xml.nextElement()) {
                String name = xml.name();
                if (name.equals("title") || name.equals("subject")) {
                    properties.putIfAbsent(name, xml.text().strip());
                }
            }
        }
    }
}
