package org.competency.intake.extraction.annotation;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.xlsx.CellAddress;

/** The comments of a worksheet. A cell has one at most, so a remark about a cell that has one is put at its end. */
final class SheetComments {

    /** Somewhat less than a cell's comment can hold. */
    private static final int LONGEST = 30_000;

    private final PartText text;
    private final String prefix;
    private final Map<CellAddress, Known> known = new HashMap<>();
    private final StringBuilder added = new StringBuilder();
    private Text authors = Text.NONE;
    private Text list = Text.NONE;
    private int authorCount;
    private @Nullable Integer ours;

    /** An element as it is written. */
    private record Text(XmlTags.@Nullable Tag start, XmlTags.@Nullable Tag end) {

        static final Text NONE = new Text(null, null);

        void append(PartText part, String content) {
            if (start == null || end == null) {
                throw new NotAnnotatedException("The comments of a sheet are not as expected");
            }
            part.append(start, end, content);
        }
    }

    /**
     * The text of a comment that is there.
     *
     * @param element the whole of it
     * @param plain the part of it that is not in runs; null if it is all in runs
     * @param end where its words end; readings and their properties follow
     */
    private record Known(Text element, @Nullable Text plain, int end) {

        static final Known NOTHING = new Known(Text.NONE, null, -1);

        /** A plain text beside runs is not shown, so it becomes one (ECMA-376 part 1, 18.4.8). */
        void append(PartText part, String prefix, String runs) {
            if (plain != null && plain.start() != null && plain.end() != null) {
                part.insert(plain.start().from(), "<" + prefix + "r>");
                part.insert(plain.end().to(), "</" + prefix + "r>");
            }
            if (end < 0) {
                element.append(part, runs);
            } else {
                part.insert(end, runs);
            }
        }
    }

    private SheetComments(PartText text) {
        this.text = text;
        XmlTags tags = text.tags();
        this.prefix = tags.root().prefix();
        CellAddress cell = null;
        Known words = Known.NOTHING;
        for (XmlTags.Tag tag = tags.next(); tag != null; tag = tags.next()) {
            XmlTags.Tag start = tag.start() == null ? tag : tag.start();
            if (tag.begins("comment")) {
                cell = CellAddress.parse(tag.attribute("ref", ""));
            } else if (tag.ends("text") && cell != null) {
                known.put(cell, new Known(new Text(start, tag), words.plain(), words.end()));
                words = Known.NOTHING;
            } else if ((tag.ends("t") || tag.ends("r")) && isIn("text", tags)) {
                words = new Known(Text.NONE, tag.ends("t") ? new Text(start, tag) : words.plain(), tag.to());
            } else if (tag.ends("author")) {
                authorCount++;
            } else if (tag.ends("authors")) {
                authors = new Text(start, tag);
            } else if (tag.ends("commentList")) {
                list = new Text(start, tag);
            }
        }
    }

    private static boolean isIn(String local, XmlTags tags) {
        XmlTags.Tag parent = tags.open().peek();
        return parent != null && parent.local().equals(local);
    }

    static SheetComments of(PartText text) {
        return new SheetComments(text);
    }

    /** None yet. */
    static SheetComments fresh(String namespace) {
        return new SheetComments(PartText.of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"%s\"><authors/><commentList/></comments>"
                        .formatted(namespace)));
    }

    /** Says something at a cell. False if the cell has a comment already, which then goes on with it and has its shape. */
    boolean add(CellAddress cell, String author, String all) {
        String words = all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
        Known comment = known.get(cell);
        if (comment != null) {
            comment.append(text, prefix, run("\n" + author + ":", true) + run("\n" + words, false));
            return false;
        }
        added.append("<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext>%4$s%5$s</%1$stext></%1$scomment>"
                .formatted(
                        prefix,
                        CellAddress.name(cell.row(), cell.column()),
                        authorId(author),
                        run(author + ":", true),
                        run("\n" + words, false)));
        return true;
    }

    private int authorId(String author) {
        if (ours == null) {
            ours = authorCount;
            authors.append(text, "<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, XmlWords.escape(author)));
        }
        return ours;
    }

    private String run(String words, boolean bold) {
        return "<%1$sr><%1$srPr>%2$s<%1$ssz val=\"9\"/><%1$srFont val=\"Tahoma\"/></%1$srPr><%1$st xml:space=\"preserve\">%3$s</%1$st></%1$sr>"
                .formatted(prefix, bold ? "<" + prefix + "b/>" : "", XmlWords.escape(words));
    }

    byte[] bytes() {
        if (!added.isEmpty()) {
            list.append(text, added.toString());
        }
        return text.bytes();
    }
}
