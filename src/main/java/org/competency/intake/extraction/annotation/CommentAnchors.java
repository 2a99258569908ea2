package org.competency.intake.extraction.annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Ties comments to cells of a document. A comment begins in the first paragraph of its cell and ends in the last: around
 * controls and fields in a paragraph, never within them.
 */
final class CommentAnchors {

    /** What may stand between a cell, or the body, and a paragraph of it. */
    private static final Set<String> WRAPPERS = Set.of("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo");

    private final PartText document;
    private final String namespace;
    private final Map<Integer, Extent> byCell = new HashMap<>();

    private @Nullable Extent top;
    private boolean topIsInBody;

    /**
     * Looks for the paragraphs of cells.
     *
     * @param cells numbers of their elements
     */
    CommentAnchors(PartText document, String namespace, Set<Integer> cells) {
        this.document = document;
        this.namespace = namespace;
        find(new HashSet<>(cells));
    }

    /**
     * A paragraph.
     *
     * @param start its start tag
     * @param content where its content begins, behind its properties
     * @param end its end tag; the start tag where it has no content
     */
    private record Paragraph(XmlTags.Tag start, int content, XmlTags.Tag end) {}

    private record Extent(Paragraph first, Paragraph last) {}

    private void find(Set<Integer> cells) {
        Map<Integer, Integer> contents = new HashMap<>();
        XmlTags tags = document.tags();
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.ends("pPr")) {
                XmlTags.Tag paragraph = tags.open().peek();
                if (paragraph != null && !contents.containsKey(paragraph.element())) {
                    contents.put(paragraph.element(), tag.to());
                }
            } else if (tag.ends("p")) {
                XmlTags.Tag start = tag.start() == null ? tag : tag.start();
                int content = contents.getOrDefault(start.element(), start.to());
                paragraph(new Paragraph(start, content, tag), tags, cells);
            }
        }
    }

    private void paragraph(Paragraph paragraph, XmlTags tags, Set<Integer> cells) {
        boolean wrapped = false;
        for (XmlTags.Tag around : tags.open()) {
            String name = around.local();
            if (name.equals("tc")) {
                if (cells.contains(around.element())) {
                    byCell.merge(
                            around.element(),
                            new Extent(paragraph, paragraph),
                            (known, more) -> new Extent(known.first(), more.last()));
                }
                atTop(paragraph, false);
                return;
            }
            if (name.equals("body")) {
                atTop(paragraph, !wrapped);
                return;
            }
            if (!WRAPPERS.contains(name)) {
                return;
            }
            wrapped = true;
        }
    }

    /** The first paragraph of the body itself is the best place, the first of any other kind the second best. */
    private void atTop(Paragraph paragraph, boolean inBody) {
        if (top == null || (inBody && !topIsInBody)) {
            top = new Extent(paragraph, paragraph);
            topIsInBody = inBody;
        }
    }

    boolean has(int cell) {
        return byCell.containsKey(cell);
    }

    /** Ties a comment to a cell that {@link #has} a place for it. */
    void anchor(int cell, int comment) {
        Extent extent = byCell.get(cell);
        if (extent != null) {
            anchor(extent, comment);
        }
    }

    /** Ties a comment to the beginning of the document. */
    void anchorAtTop(int comment) {
        if (top == null) {
            throw new NotAnnotatedException("The document has no paragraph that a comment could stand at");
        }
        anchor(top, comment);
    }

    private void anchor(Extent extent, int comment) {
        Paragraph first = extent.first();
        Paragraph last = extent.last();
        if (first.start().isEmpty()) {
            boolean alone = first.start() == last.start();
            document.open(first.start(), begin(first, comment) + (alone ? end(first, comment) : ""));
            if (alone) {
                return;
            }
        } else {
            document.insert(first.content(), begin(first, comment));
        }
        if (last.start().isEmpty()) {
            document.open(last.start(), end(last, comment));
        } else {
            document.insert(last.end().from(), end(last, comment));
        }
    }

    private String begin(Paragraph paragraph, int comment) {
        return tag(paragraph, "commentRangeStart", comment);
    }

    private String end(Paragraph paragraph, int comment) {
        String prefix = paragraph.start().prefix();
        String run = prefix.isEmpty() ? "r xmlns=\"" + namespace + "\"" : prefix + "r";
        return tag(paragraph, "commentRangeEnd", comment) + "<" + run + ">"
                + tag(paragraph, "commentReference", comment) + "</" + prefix + "r>";
    }

    /** Attributes need a prefix, which a document that does without one for its elements may not have. */
    private String tag(Paragraph paragraph, String name, int comment) {
        String prefix = paragraph.start().prefix();
        return prefix.isEmpty()
                ? "<w:%s xmlns:w=\"%s\" w:id=\"%d\"/>".formatted(name, namespace, comment)
                : "<%1$s%2$s %1$sid=\"%3$d\"/>".formatted(prefix, name, comment);
    }
}
