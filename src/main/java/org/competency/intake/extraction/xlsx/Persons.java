package org.competency.intake.extraction.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Names of those who wrote threaded comments, by id ([MS-XLSX] 2.6.205). */
record Persons(Map<String, String> names) {

    static Persons read(OoxmlPackage file, Relationships parts) throws IOException {
        Map<String, String> names = new HashMap<>();
        Optional<String> part = parts.target("person");
        try (XmlCursor xml = part.isEmpty() ? null : file.xml(part.get()).orElse(null)) {
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals("person")) {
                    names.put(xml.attribute("id", ""), xml.attribute("displayName", ""));
                }
            }
        }
        return new Persons(names);
    }

    String name(String id) {
        return names.getOrDefault(id, "");
    }
}
