package org.competency.intake.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import org.competency.intake.archive.Sha256;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.GridParser;
import org.competency.intake.extraction.reading.GridReading;

/** Reads files as the product does, with its parsers in this process instead of a forked one. */
public final class InProcessReading {

    private static final GridReading READING = GridReading.with(null);

    private static final Map<String, MediaType> TYPES = Map.of(
            "docx", MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx", MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "odt", MediaType.application("vnd.oasis.opendocument.text"),
            "ods", MediaType.application("vnd.oasis.opendocument.spreadsheet"),
            "pdf", MediaType.application("pdf"));

    private InProcessReading() {}

    /** Whether the product has a reader for files whose names end so. */
    public static boolean reads(String extension) {
        return parser(extension).isPresent();
    }

    /** Reads a file; the end of its name says what it is. */
    public static Reading read(String name, byte[] content, @Nullable Checklist checklist) {
        GridDocument document = grids(name, content);
        return READING.read(name, document.mediaType(), Sha256.of(content).hex(), List.of(document), checklist);
    }

    /** The tables of a file. */
    public static GridDocument grids(String name, byte[] content) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Parser parser = parser(extension).orElseThrow(() -> new AssertionError("There is no reader for " + name));
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, TYPES.get(extension).toString());
        try {
            parser.parse(new ByteArrayInputStream(content), new DefaultHandler(), metadata, new ParseContext());
        } catch (IOException | SAXException | TikaException e) {
            throw new AssertionError("Cannot read " + name, e);
        }
        return GridCodec.decode(metadata.get(GridParser.GRIDS));
    }

    private static Optional<Parser> parser(String extension) {
        MediaType type = TYPES.get(extension);
        return ServiceLoader.load(Parser.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(GridParser.class::isInstance)
                .filter(parser -> parser.getSupportedTypes(new ParseContext()).contains(type))
                .findFirst();
    }
}
