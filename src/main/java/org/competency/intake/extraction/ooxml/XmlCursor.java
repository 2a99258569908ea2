package org.competency.intake.extraction.ooxml;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;

/**
 * Walks an XML part forwards, element by element. Document type declarations are refused, since office formats have none and
 * they are the way to entity bombs and to files of the host. Names are local names: the transitional and strict variants of
 * a format differ only in namespaces.
 */
public final class XmlCursor implements AutoCloseable {

    private static final XMLInputFactory FACTORY = newFactory();

    private final XMLStreamReader xml;
    private final InputStream in;
    private final GridBudget budget;
    private int depth;
    private int elements;

    private XmlCursor(XMLStreamReader xml, InputStream in, GridBudget budget) {
        this.xml = xml;
        this.in = in;
        this.budget = budget;
    }

    /** Starts before the root element. Closes {@code in} in the end. */
    public static XmlCursor open(InputStream in, GridBudget budget) throws IOException {
        try {
            return new XmlCursor(FACTORY.createXMLStreamReader(in), in, budget);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw corrupt(e);
        }
    }

    private static XMLInputFactory newFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Depth is counted here; the limit of newer Java is lower and would make such a file look damaged.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /** Number of open elements; at a start tag the element itself is counted. */
    public int depth() {
        return depth;
    }

    /** How many start tags there were so far: at a start tag, the number of its element from the top of the part, from 1. */
    public int elements() {
        return elements;
    }

    /**
     * Goes to the next start tag that is a child of the element at {@code parentDepth}, past whatever was not consumed of the
     * one before.
     *
     * @return false at the end tag of the parent or the end of the document
     */
    public boolean nextChild(int parentDepth) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parentDepth + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && depth < parentDepth) {
                return false;
            }
        }
    }

    /** Goes to the next start tag, however deep. False at the end of the document. */
    public boolean nextElement() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes past the end of the element whose start tag was last seen. */
    public void skip() {
        leave(depth);
    }

    /** Goes past the end of the open element at this depth. */
    public void leave(int element) {
        while (depth >= element) {
            next();
        }
    }

    /** All text inside the element whose start tag was last seen, and goes past its end. */
    public String text() {
        int parent = depth - 1;
        String only = "";
        StringBuilder more = null;
        while (depth > parent) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (only.isEmpty() && more == null) {
                    only = xml.getText();
                } else {
                    more = more == null ? new StringBuilder(only) : more;
                    more.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                checkLength(more == null ? only.length() : more.length());
            }
        }
        return more == null ? only : more.toString();
    }

    private void checkLength(int length) {
        if (length > budget.limits().characters()) {
            budget.characters(length);
        }
    }

    /** Goes to the next start tag, end tag or text inside the document. */
    public int next() {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    budget.depth(++depth);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> depth = Math.min(depth, 0);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableException("CORRUPT", "an XML part declares a document type or entities");
                default -> {
                    // text, comments and processing instructions do not nest
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw corrupt(e);
        }
    }

    /** Local name of the element. */
    public String name() {
        return xml.getLocalName();
    }

    /** Namespace of the element, "" if none. */
    public String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Text of the current text event. */
    public String characters() {
        return xml.getText();
    }

    /** The attribute with this local name, whatever its namespace. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute with this local name, or another value if it is missing. */
    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The attribute as a number, or another if it is missing or none. */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The attribute as an XML or office boolean ({@code 1}, {@code true}, {@code on}); missing: as given. */
    public boolean flag(String name, boolean otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        return value.equals("1") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("on");
    }

    private static UnreadableException corrupt(Exception e) {
        return new UnreadableException("CORRUPT", "an XML part is not well-formed: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try (in) {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("Cannot close an XML part", e);
        }
    }
}
