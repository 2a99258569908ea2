package org.competency.intake.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import org.competency.intake.archive.Sha256;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.docx.DocxParser;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.GridParser;
import org.competency.intake.extraction.pdf.PdfParser;
import org.competency.intake.extraction.reading.GridReading;
import org.competency.intake.extraction.xlsx.XlsxParser;

/** Reads files as the product does, with its parsers in this process instead of a forked one. */
public final class InProcessReading {

    private static final GridReading READING = GridReading.with(null);

    private InProcessReading() {}

    /** Reads a file; the end of its name says what it is. */
    public static Reading read(String name, byte[] content, @Nullable Checklist checklist) {
        GridDocument document = grids(name, content);
        return READING.read(name, document.mediaType(), Sha256.of(content).hex(), List.of(document), checklist);
    }

    /** The tables of a file. */
    public static GridDocument grids(String name, byte[] content) {
        GridParser parser = parser(name);
        Metadata metadata = new Metadata();
        metadata.set(
                HttpHeaders.CONTENT_TYPE,
                parser.getSupportedTypes(new ParseContext()).iterator().next().toString());
        try {
            parser.parse(new ByteArrayInputStream(content), new DefaultHandler(), metadata, new ParseContext());
        } catch (IOException | SAXException e) {
            throw new AssertionError("Cannot read " + name, e);
        }
        return GridCodec.decode(metadata.get(GridParser.GRIDS));
    }

    private static GridParser parser(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> new DocxParser();
            case "xlsx" -> new XlsxParser();
            case "pdf" -> new PdfParser();
            default -> throw new IllegalArgumentException("There is no reader here for " + name);
        };
    }
}
