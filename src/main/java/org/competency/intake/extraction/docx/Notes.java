package org.competency.intake.extraction.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Comments, footnotes and endnotes by id. Each is handed out once, so that it stands at one cell only. */
final class Notes {

    static final Notes NONE = new Notes(Map.of(), Map.of(), Map.of());

    private final Map<String, String> comments;
    private final Map<String, String> footnotes;
    private final Map<String, String> endnotes;

    private Notes(Map<String, String> comments, Map<String, String> footnotes, Map<String, String> endnotes) {
        this.comments = comments;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    static Notes read(OoxmlPackage file, Relationships parts, GridBudget budget) throws IOException {
        return new Notes(
                readPart(file, parts.target("comments"), "comment", budget),
                readPart(file, parts.target("footnotes"), "footnote", budget),
                readPart(file, parts.target("endnotes"), "endnote", budget));
    }

    String comment(String id) {
        return take(comments, id);
    }

    String footnote(String id) {
        return take(footnotes, id);
    }

    String endnote(String id) {
        return take(endnotes, id);
    }

    private static String take(Map<String, String> notes, String id) {
        String note = notes.isEmpty() ? null : notes.remove(id);
        return note == null ? "" : note;
    }

    private static Map<String, String> readPart(
            OoxmlPackage file, Optional<String> part, String element, GridBudget budget) throws IOException {
        Map<String, String> notes = new HashMap<>();
        try (XmlCursor xml = part.isEmpty() ? null : file.xml(part.get()).orElse(null)) {
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals(element)) {
                    String id = xml.attribute("id", "");
                    String text = text(xml);
                    budget.characters(text.length());
                    notes.put(id, text);
                }
            }
        }
        return notes;
    }

    private static String text(XmlCursor xml) {
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "t" -> text.append(xml.text());
                    case "p" -> text.append(text.isEmpty() ? "" : "\n");
                    case "tab", "br" -> text.append(' ');
                    default -> {
                        // properties
                    }
                }
            }
        }
        return text.toString().strip();
    }
}
