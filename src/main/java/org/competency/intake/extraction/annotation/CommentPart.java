package org.competency.intake.extraction.annotation;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The texts of a document's comments. Those that are there stay as they are; new ones follow with numbers of their own. */
final class CommentPart {

    private final String name;
    private final boolean fresh;
    private final PartText text;
    private final XmlTags.Tag root;
    private final XmlTags.Tag end;
    private final String namespace;
    private final StringBuilder added = new StringBuilder();
    private int nextId;

    private CommentPart(String name, boolean fresh, PartText text, String namespace) {
        this.name = name;
        this.fresh = fresh;
        this.text = text;
        this.namespace = namespace;
        XmlTags tags = text.tags();
        this.root = tags.root();
        XmlTags.Tag last = root;
        int highest = -1;
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            last = tag;
            if (tag.begins("comment")) {
                String id = tag.attribute("id", "");
                highest = Math.max(highest, id.matches("\\d{1,9}") ? Integer.parseInt(id) : -1);
            }
        }
        this.end = last;
        this.nextId = highest + 1;
    }

    /**
     * The part of this name, or a new one.
     *
     * @param namespace of the document's vocabulary, transitional or strict
     */
    static CommentPart of(OfficePackage parts, @Nullable String name, String namespace) {
        if (name != null && parts.has(name)) {
            return new CommentPart(name, false, parts.text(name), namespace);
        }
        String empty = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"%s\"/>"
                .formatted(namespace);
        return new CommentPart(parts.freeName("word/comments%s.xml"), true, PartText.of(empty), namespace);
    }

    String name() {
        return name;
    }

    boolean isNew() {
        return fresh;
    }

    /** Adds a comment, one paragraph a line; its number. */
    int add(Annotations annotations, List<String> texts) {
        int id = nextId++;
        added.append("<w:comment xmlns:w=\"%s\" w:id=\"%d\" w:author=\"%s\" w:date=\"%s\" w:initials=\"%s\">"
                .formatted(
                        namespace,
                        id,
                        XmlWords.escape(annotations.author()),
                        annotations.writtenAt().truncatedTo(ChronoUnit.SECONDS),
                        XmlWords.escape(initials(annotations.author()))));
        texts.stream()
                .flatMap(String::lines)
                .forEach(line -> added.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                        .append(XmlWords.escape(line))
                        .append("</w:t></w:r></w:p>"));
        added.append("</w:comment>");
        return id;
    }

    private static String initials(String author) {
        StringBuilder initials = new StringBuilder();
        for (String word : author.strip().split("\\s+")) {
            if (!word.isEmpty() && initials.length() < 4) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    byte[] bytes() {
        text.append(root, end, added.toString());
        return text.bytes();
    }
}
