package org.competency.intake.extraction.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.DocumentProperties;
import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** Reads a workbook: its sheets in the order of their tabs (ECMA-376 part 1, 18.2). */
final class WorkbookReader {

    private static final int MOST_SHEETS = 1000;

    private final OoxmlPackage file;
    private final GridBudget budget;
    private final List<SheetPart> sheets = new ArrayList<>();
    private boolean startsIn1904;

    WorkbookReader(OoxmlPackage file, GridBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    private record SheetPart(String name, String relationship, boolean hidden) {}

    GridDocument read(String mediaType) throws IOException {
        String main = file.mainPart();
        readWorkbook(main);
        Relationships parts = file.relationships(main);
        SharedStrings strings = SharedStrings.read(file, parts, budget);
        CellFormats formats = CellFormats.read(file, parts, startsIn1904);
        Persons persons = Persons.read(file, parts);
        List<Grid> grids = new ArrayList<>();
        for (SheetPart sheet : sheets) {
            String part = parts.byId(sheet.relationship()).orElse("");
            if (part.contains("worksheets") || part.contains("sheet")) {
                grids.add(readSheet(sheet, part, strings, formats, persons));
            }
        }
        return new GridDocument("", mediaType, grids, List.of(), DocumentProperties.read(file), List.of());
    }

    private void readWorkbook(String main) throws IOException {
        try (XmlCursor xml = part(main)) {
            while (xml.nextElement()) {
                if (xml.name().equals("workbookPr")) {
                    startsIn1904 = xml.flag("date1904", false);
                } else if (xml.name().equals("sheet")) {
                    addSheet(xml);
                }
            }
        }
    }

    private void addSheet(XmlCursor xml) {
        if (sheets.size() == MOST_SHEETS) {
            throw new UnreadableException("TOO_LARGE", "more than " + MOST_SHEETS + " sheets");
        }
        boolean hidden = !xml.attribute("state", "visible").equals("visible");
        String name = xml.attribute("name", "sheet " + (sheets.size() + 1));
        sheets.add(new SheetPart(name, xml.attribute("id", ""), hidden));
    }

    private Grid readSheet(SheetPart sheet, String part, SharedStrings strings, CellFormats formats, Persons persons)
            throws IOException {
        SheetNotes notes = SheetNotes.read(file, file.relationships(part), persons, budget);
        try (XmlCursor xml = part(part)) {
            return new SheetReader(xml, strings, formats, notes, budget).read(sheet.name(), sheet.hidden());
        }
    }

    private XmlCursor part(String name) throws IOException {
        return file.xml(name).orElseThrow(() -> new UnreadableException("CORRUPT", "the package lacks " + name));
    }
}
