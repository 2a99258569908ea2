package org.competency.intake.checklist.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes WordprocessingML (ECMA-376 part 1, 17). Elements and attributes without a prefix of their own are Word's. */
final class WordXml {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Begins a part with this root element. */
    WordXml(String root) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w", root, MAIN);
            xml.writeNamespace("w", MAIN);
            xml.writeNamespace("w14", WORD_2010);
            xml.writeNamespace("w15", WORD_2012);
            xml.writeNamespace("r", RELATIONSHIPS);
            xml.writeNamespace("mc", COMPATIBILITY);
            xml.writeAttribute("mc", COMPATIBILITY, "Ignorable", "w14 w15");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; attributes as name, value, name, value. */
    WordXml open(String name, String... attributes) {
        try {
            String prefix = prefix(name);
            xml.writeStartElement(prefix, local(name), namespace(prefix));
            for (int i = 0; i < attributes.length; i += 2) {
                String ofAttribute = attributes[i].contains(":") ? prefix(attributes[i]) : prefix;
                xml.writeAttribute(
                        ofAttribute, namespace(ofAttribute), local(attributes[i]), XmlText.clean(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the element opened last. */
    WordXml close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element without content. */
    WordXml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** Text in a run: each line feed becomes a line break, each tab a tab. */
    WordXml text(String text) {
        String[] lines = XmlText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            line(lines[i]);
        }
        return this;
    }

    private void line(String line) {
        String[] pieces = line.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                empty("tab");
            }
            if (!pieces[i].isEmpty()) {
                characters(pieces[i]);
            }
        }
    }

    private void characters(String text) {
        try {
            xml.writeStartElement("w", "t", MAIN);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            xml.writeCharacters(text);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the part. */
    byte[] end() {
        try {
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part so far as text, for messages. */
    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "w" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static String namespace(String prefix) {
        return switch (prefix) {
            case "w" -> MAIN;
            case "w14" -> WORD_2010;
            case "w15" -> WORD_2012;
            case "r" -> RELATIONSHIPS;
            default -> throw new IllegalArgumentException("There is no prefix " + prefix);
        };
    }
}
