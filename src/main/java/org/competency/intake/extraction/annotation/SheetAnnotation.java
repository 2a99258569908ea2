package org.competency.intake.extraction.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.competency.intake.extraction.xlsx.CellAddress;

/**
 * Writes comments into one worksheet: their texts into the sheet's comments, a shape for each into its old drawing, without
 * which Excel shows none of them (ECMA-376 part 1, 18.3.1.55; part 4, 19), and where it has no such drawing, a pointer to one.
 */
final class SheetAnnotation {

    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /** What follows the pointer to the old drawing in a worksheet (ECMA-376 part 1, A.2, CT_Worksheet). */
    private static final Set<String> AFTER = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final OfficePackage parts;
    private final PackageLinks links;
    private final String sheet;
    private final String author;
    private final SheetLayout layout;
    private final Set<CellAddress> threads = new HashSet<>();
    private final Map<CellAddress, List<String>> remarks = new LinkedHashMap<>();

    SheetAnnotation(OfficePackage parts, String sheet, String author) {
        this.parts = parts;
        this.sheet = sheet;
        this.author = author;
        this.links = new PackageLinks(parts);
        this.layout = SheetLayout.of(parts.text(sheet));
        links.of(sheet).stream()
                .filter(link -> link.is("threadedComment") && parts.has(link.target()))
                .forEach(link -> readThreads(parts.text(link.target()).tags()));
    }

    private void readThreads(XmlTags tags) {
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.begins("threadedComment")) {
                threads.add(CellAddress.parse(tag.attribute("ref", "")));
            }
        }
    }

    /**
     * Adds a remark to the cell, or to the merged area that covers it. False if nothing can be said there: a conversation
     * ([MS-XLSX] 2.6.203) hides the comment of its cell.
     */
    boolean add(CellAddress cell, String text) {
        CellAddress shown = layout.shown(cell);
        if (threads.contains(shown)) {
            return false;
        }
        remarks.computeIfAbsent(shown, place -> new ArrayList<>()).add(text);
        return true;
    }

    /** Adds a remark before all others to the cell, or, where a conversation stands, to the next one on its right. */
    void addFirst(CellAddress cell, String text) {
        CellAddress place = layout.shown(cell);
        while (threads.contains(place)) {
            place = new CellAddress(place.row(), place.column() + 1);
        }
        remarks.computeIfAbsent(place, key -> new ArrayList<>()).add(0, text);
    }

    void write() {
        Optional<String> known = links.target(sheet, "comments").filter(parts::has);
        SheetComments comments = known.map(part -> SheetComments.of(parts.text(part)))
                .orElseGet(() -> SheetComments.fresh(layout.namespace()));
        Map<CellAddress, String> withoutShape = new LinkedHashMap<>();
        remarks.forEach((cell, texts) -> {
            String text = String.join("\n\n", texts);
            if (comments.add(cell, author, text)) {
                withoutShape.put(cell, text);
            }
        });
        parts.put(known.orElseGet(this::newComments), comments.bytes());
        if (!withoutShape.isEmpty()) {
            draw(withoutShape);
        }
    }

    private String newComments() {
        String part = parts.freeName("xl/comments%s.xml");
        links.add(sheet, links.types() + "comments", part);
        links.declare(part, COMMENTS_TYPE);
        return part;
    }

    private void draw(Map<CellAddress, String> cells) {
        String id = layout.legacyDrawing();
        if (id != null) {
            String part = links.of(sheet).stream()
                    .filter(link -> link.id().equals(id) && parts.has(link.target()))
                    .map(PackageLinks.Link::target)
                    .findFirst()
                    .orElseThrow(() -> new NotAnnotatedException("The old drawing of a sheet is missing"));
            parts.put(part, NoteShapes.added(parts.bytes(part), cells));
            return;
        }
        String part = parts.freeName("xl/drawings/vmlDrawing%s.vml");
        links.declareExtension("vml", VML_TYPE);
        point(links.add(sheet, links.types() + "vmlDrawing", part));
        parts.put(part, NoteShapes.fresh(cells));
    }

    private void point(String id) {
        PartText text = parts.text(sheet);
        XmlTags tags = text.tags();
        XmlTags.Tag root = tags.root();
        String pointer = "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
                .formatted(root.prefix(), links.types().replaceAll("/$", ""), id);
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            boolean follows = tag.isStart() && tags.depth() == 2 && AFTER.contains(tag.local()) && !isBefore(tag, text);
            if (follows || root == tag.start()) {
                text.insert(tag.from(), pointer);
                break;
            }
        }
        parts.put(sheet, text.bytes());
    }

    /** Alternatives also stand around what comes before, such as the properties of views; those after hold controls. */
    private static boolean isBefore(XmlTags.Tag tag, PartText text) {
        if (!tag.local().equals("AlternateContent")) {
            return false;
        }
        int end = text.between(tag.to(), text.length()).indexOf("AlternateContent>");
        String inside = end < 0 ? "" : text.between(tag.to(), tag.to() + end);
        return !inside.contains("controls") && !inside.contains("oleObjects");
    }
}
