package org.competency.intake.extraction.opendocument;

import javax.xml.stream.XMLStreamConstants;

import org.competency.intake.extraction.ooxml.XmlCursor;

/** The text of an annotation, footnote or endnote, without its author, date and number. */
final class NoteText {

    private NoteText() {}

    /** Reads the element last seen. */
    static String read(XmlCursor xml) {
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        while (xml.depth() >= depth) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("p") || xml.name().equals("h")) {
                    text.append(text.isEmpty() ? "" : "\n").append(xml.text().strip());
                }
            }
        }
        return text.toString();
    }
}
