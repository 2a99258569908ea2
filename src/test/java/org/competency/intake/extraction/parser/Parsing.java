package org.competency.intake.extraction.parser;

import java.io.IOException;
import java.util.Objects;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;

/** Parses a file in memory as the forked process does. */
public final class Parsing {

    private Parsing() {}

    /** The grids of a file, after the way through the metadata that they take out of the process. */
    public static GridDocument parse(GridParser parser, String mediaType, byte[] content) {
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, mediaType);
        try (TikaInputStream in = TikaInputStream.get(content)) {
            parser.parse(in, new DefaultHandler(), metadata, new ParseContext());
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
        return GridCodec.decode(Objects.requireNonNull(metadata.get(GridParser.GRIDS)));
    }
}
