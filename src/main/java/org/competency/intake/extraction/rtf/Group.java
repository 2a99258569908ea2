package org.competency.intake.extraction.rtf;

import org.jspecify.annotations.Nullable;

/** What holds inside a group: a group begins with what holds around it and cannot change that. */
final class Group {

    /** What becomes of a group's content. */
    enum Content {
        /** It is text of the document, or of what is captured. */
        SHOWN,
        /** Its text is not shown, but what is inside it may be. */
        IGNORED,
        /** Nothing in it counts. */
        SKIPPED,
        /** It is the font table. */
        FONTS
    }

    Content content = Content.SHOWN;
    int font;
    int fallbackLength = 1;
    boolean hidden;
    boolean deleted;
    boolean struck;
    boolean inTable;
    int tableLevel;
    boolean isInnerRow;

    /** What collects the text of this group instead of the document; null if nothing does. */
    @Nullable
    Capture capture;

    /** Whether {@link #capture} begins with this group. */
    boolean beginsCapture;

    boolean beginsField;
    boolean beginsFormField;

    Group(int font) {
        this.font = font;
    }

    /** A group inside this one. */
    Group inner() {
        Group inner = new Group(font);
        inner.content = content;
        inner.fallbackLength = fallbackLength;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.struck = struck;
        inner.inTable = inTable;
        inner.tableLevel = tableLevel;
        inner.isInnerRow = isInnerRow;
        inner.capture = capture;
        return inner;
    }

    void capture(Capture.Kind kind) {
        content = Content.SHOWN;
        capture = new Capture(kind, new StringBuilder());
        beginsCapture = true;
    }

    void resetParagraph() {
        inTable = false;
        tableLevel = 0;
    }

    void resetCharacters(int standardFont) {
        font = standardFont;
        hidden = false;
        deleted = false;
        struck = false;
    }

    /** Whether a reader does not take the text as a part of what is said. */
    boolean gone() {
        return hidden || deleted || struck;
    }

    /** How many tables are around the paragraph. */
    int level() {
        return tableLevel > 0 ? tableLevel : inTable ? 1 : 0;
    }
}
