package org.competency.intake.extraction.parser;

import java.io.IOException;

import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridLimits;

/** Runs one parser over bytes in this process, with the type that detection by content finds, as the forked process does. */
public final class ParsedGrids {

    private static final DefaultDetector DETECTOR = new DefaultDetector();

    private ParsedGrids() {}

    /** The document that a parser makes of a file, within the default limits. */
    public static GridDocument of(GridParser parser, byte[] content) {
        return of(parser, content, GridLimits.DEFAULTS);
    }

    /** The document that a parser makes of a file, within limits. */
    public static GridDocument of(GridParser parser, byte[] content, GridLimits limits) {
        ParseContext context = new ParseContext();
        context.set(GridLimits.class, limits);
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, detect(content));
        try (TikaInputStream in = TikaInputStream.get(content)) {
            parser.parse(in, new DefaultHandler(), metadata, context);
        } catch (IOException | SAXException e) {
            throw new AssertionError("a grid parser must not throw", e);
        }
        return GridCodec.decode(metadata.get(GridParser.GRIDS));
    }

    /** What detection makes of bytes without a name. */
    public static String detect(byte[] content) {
        try (TikaInputStream in = TikaInputStream.get(content)) {
            return DETECTOR.detect(in, new Metadata()).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
