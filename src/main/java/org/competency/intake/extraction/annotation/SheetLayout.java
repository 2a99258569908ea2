package org.competency.intake.extraction.annotation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.xlsx.CellAddress;

/**
 * What a worksheet says that comments depend on.
 *
 * @param namespace of its vocabulary, transitional or strict
 * @param legacyDrawing id of the pointer to its old drawing; null if it has none
 * @param merged its merged areas
 */
record SheetLayout(String namespace, @Nullable String legacyDrawing, List<Area> merged) {

    /** A merged area. */
    record Area(CellAddress from, CellAddress to) {

        boolean covers(CellAddress cell) {
            return cell.row() >= from.row()
                    && cell.row() <= to.row()
                    && cell.column() >= from.column()
                    && cell.column() <= to.column();
        }
    }

    static SheetLayout of(PartText sheet) {
        XmlTags tags = sheet.tags();
        XmlTags.Tag root = tags.root();
        String prefix = root.prefix();
        String namespace =
                root.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1), "");
        String drawing = null;
        List<Area> merged = new ArrayList<>();
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.begins("legacyDrawing")) {
                drawing = tag.attribute("id");
            } else if (tag.begins("mergeCell")) {
                String[] corners = tag.attribute("ref", "").split(":", 2);
                merged.add(new Area(CellAddress.parse(corners[0]), CellAddress.parse(corners[corners.length - 1])));
            }
        }
        return new SheetLayout(namespace, drawing, merged);
    }

    /** The cell that shows what is in a cell: itself, or the corner of the area that covers it. */
    CellAddress shown(CellAddress cell) {
        return merged.stream()
                .filter(area -> area.covers(cell))
                .map(Area::from)
                .findFirst()
                .orElse(cell);
    }
}
