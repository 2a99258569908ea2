package org.competency.intake.extraction.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Notes and threaded comments of a sheet by cell. A cell with a thread also carries a note that repeats it for older
 * programs; the thread counts.
 */
final class SheetNotes {

    private final Map<CellAddress, String> notes = new HashMap<>();
    private final GridBudget budget;

    private SheetNotes(GridBudget budget) {
        this.budget = budget;
    }

    static SheetNotes read(OoxmlPackage file, Relationships parts, Persons persons, GridBudget budget)
            throws IOException {
        SheetNotes sheet = new SheetNotes(budget);
        for (String part : parts.targets("threadedComment")) {
            sheet.readThreads(file, part, persons);
        }
        Set<CellAddress> threads = Set.copyOf(sheet.notes.keySet());
        for (String part : parts.targets("comments")) {
            sheet.readNotes(file, part, threads);
        }
        return sheet;
    }

    private void readThreads(OoxmlPackage file, String part, Persons persons) throws IOException {
        try (XmlCursor xml = file.xml(part).orElse(null)) {
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals("threadedComment")) {
                    CellAddress cell = CellAddress.parse(xml.attribute("ref", ""));
                    String person = persons.name(xml.attribute("personId", ""));
                    String text = text(xml);
                    add(cell, person.isEmpty() ? text : person + ": " + text);
                }
            }
        }
    }

    private void readNotes(OoxmlPackage file, String part, Set<CellAddress> threads) throws IOException {
        try (XmlCursor xml = file.xml(part).orElse(null)) {
            while (xml != null && xml.nextElement()) {
                if (xml.name().equals("comment")) {
                    CellAddress cell = CellAddress.parse(xml.attribute("ref", ""));
                    String text = text(xml);
                    if (!threads.contains(cell)) {
                        add(cell, text);
                    }
                }
            }
        }
    }

    private static String text(XmlCursor xml) {
        int depth = xml.depth();
        String text = "";
        while (xml.nextChild(depth)) {
            if (xml.name().equals("text")) {
                text = xml.namespace().contains("threadedcomments")
                        ? xml.text()
                        : RichText.read(xml).text();
            }
        }
        return text;
    }

    private void add(CellAddress cell, String text) {
        budget.characters(text.length());
        notes.merge(cell, text, (first, next) -> first + "\n" + next);
    }

    /** Hands out the note of a cell; "" if there is none. */
    String take(CellAddress cell) {
        String note = notes.remove(cell);
        return note == null ? "" : note;
    }

    /** Notes at cells that the sheet does not hold. */
    Map<CellAddress, String> rest() {
        return notes;
    }
}
