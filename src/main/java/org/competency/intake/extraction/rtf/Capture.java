package org.competency.intake.extraction.rtf;

/** Text of a group that is no text of the document itself. */
record Capture(Kind kind, StringBuilder text) {

    /** What the text is. */
    enum Kind {
        NOTE,
        TEXT_BOX,
        LIST_NUMBER,
        TITLE,
        SUBJECT,
        PROPERTY_NAME,
        PROPERTY_VALUE,
        PRESET_TEXT,
        LIST_ITEM,
        INSTRUCTION;

        /** Whether it has paragraphs of its own. */
        boolean isApart() {
            return this == NOTE || this == TEXT_BOX;
        }
    }

    String stripped() {
        return text.toString().strip();
    }
}
