package org.competency.intake.extraction.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.xlsx.CellAddress;

/** Writes comments into a workbook (ECMA-376 part 1, 18.7): what is about no cell goes to the first cell of the first sheet. */
final class WorkbookAnnotation {

    private static final CellAddress FIRST = new CellAddress(0, 0);

    private final OfficePackage parts;
    private final Annotations annotations;
    private final PackageLinks links;
    /** Parts of the visible worksheets by the name on their tab, in the order of the tabs. */
    private final Map<String, String> sheets = new LinkedHashMap<>();

    WorkbookAnnotation(OfficePackage parts, Annotations annotations) {
        this.parts = parts;
        this.annotations = annotations;
        this.links = new PackageLinks(parts);
    }

    void write() {
        readSheets();
        Map<String, SheetAnnotation> annotated = new LinkedHashMap<>();
        List<String> general = new ArrayList<>();
        for (Remark remark : annotations.remarks()) {
            Reading.Source source = remark.source();
            String sheet = source == null ? null : sheets.get(source.part());
            boolean said = source != null
                    && sheet != null
                    && annotated
                            .computeIfAbsent(sheet, this::sheet)
                            .add(CellAddress.parse(source.cell()), remark.text());
            if (!said) {
                general.add(source == null ? remark.text() : named(source, remark.text()));
            }
        }
        if (!general.isEmpty()) {
            general.add(0, annotations.heading());
            annotated.computeIfAbsent(firstSheet(), this::sheet).addFirst(FIRST, String.join("\n", general));
        }
        annotated.values().forEach(SheetAnnotation::write);
    }

    private static String named(Reading.Source source, String text) {
        return source.part() + "!" + source.cell() + ": " + text;
    }

    private SheetAnnotation sheet(String part) {
        return new SheetAnnotation(parts, part, annotations.author());
    }

    private String firstSheet() {
        return sheets.values().stream()
                .findFirst()
                .orElseThrow(() -> new NotAnnotatedException("The workbook has no visible worksheet"));
    }

    private void readSheets() {
        String main = links.mainPart();
        List<PackageLinks.Link> targets = links.of(main);
        XmlTags tags = parts.text(main).tags();
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.begins("sheet") && tag.attribute("state", "visible").equals("visible")) {
                addSheet(tag.attribute("name", ""), tag.attribute("id", ""), targets);
            }
        }
    }

    private void addSheet(String name, String relationship, List<PackageLinks.Link> targets) {
        targets.stream()
                .filter(link -> link.id().equals(relationship) && link.is("worksheet") && parts.has(link.target()))
                .findFirst()
                .ifPresent(link -> sheets.putIfAbsent(name, link.target()));
    }
}
