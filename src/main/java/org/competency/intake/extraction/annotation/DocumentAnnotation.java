package org.competency.intake.extraction.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.docx.DocumentCells;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.xlsx.CellAddress;

/** Writes comments into a text document (ECMA-376 part 1, 17.13.4): their texts into one part, their anchors into another. */
final class DocumentAnnotation {

    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private final OfficePackage parts;
    private final Annotations annotations;
    private final PackageLinks links;

    DocumentAnnotation(OfficePackage parts, Annotations annotations) {
        this.parts = parts;
        this.annotations = annotations;
        this.links = new PackageLinks(parts);
    }

    void write() throws IOException {
        String main = links.mainPart();
        DocumentCells cells =
                DocumentCells.read(new ByteArrayInputStream(parts.bytes(main)), new GridBudget(GridLimits.DEFAULTS));
        Map<Integer, List<String>> byCell = new LinkedHashMap<>();
        List<String> general = new ArrayList<>();
        for (Remark remark : annotations.remarks()) {
            OptionalInt cell = remark.source() == null ? OptionalInt.empty() : cell(cells, remark.source());
            if (cell.isPresent()) {
                byCell.computeIfAbsent(cell.getAsInt(), element -> new ArrayList<>())
                        .add(remark.text());
            } else {
                general.add(remark.text());
            }
        }
        PartText document = parts.text(main);
        String namespace = namespace(document);
        CommentPart comments =
                CommentPart.of(parts, links.target(main, "comments").orElse(null), namespace);
        CommentAnchors anchors = new CommentAnchors(document, namespace, byCell.keySet());
        byCell.forEach((element, texts) -> {
            if (anchors.has(element)) {
                anchors.anchor(element, comments.add(annotations, texts));
            } else {
                general.addAll(texts);
            }
        });
        if (!general.isEmpty()) {
            general.add(0, annotations.heading());
            anchors.anchorAtTop(comments.add(annotations, general));
        }
        parts.put(main, document.bytes());
        if (comments.isNew()) {
            links.add(main, links.types() + "comments", comments.name());
            links.declare(comments.name(), CONTENT_TYPE);
        }
        parts.put(comments.name(), comments.bytes());
    }

    private static OptionalInt cell(DocumentCells cells, Reading.Source source) {
        CellAddress address = CellAddress.parse(source.cell());
        return cells.element(source.part(), address.row(), address.column());
    }

    private static String namespace(PartText document) {
        XmlTags.Tag root = document.tags().root();
        String prefix = root.prefix();
        @Nullable
        String namespace =
                root.attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1));
        if (namespace == null) {
            throw new NotAnnotatedException("The document part names no vocabulary");
        }
        return namespace;
    }
}
