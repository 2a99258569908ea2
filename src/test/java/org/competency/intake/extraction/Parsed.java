package org.competency.intake.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.xml.sax.SAXException;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.parser.GridParser;

/** Runs bytes through the same detection and parsers as the forked process does, but in this one. */
public final class Parsed {

    private static final AutoDetectParser PARSER = new AutoDetectParser();

    private Parsed() {}

    /** The one document that the bytes are. */
    public static GridDocument parse(byte[] content) {
        return parse(content, GridLimits.DEFAULTS);
    }

    public static GridDocument parse(byte[] content, GridLimits limits) {
        return parseAll(content, limits).get(0);
    }

    public static GridDocument parse(String content) {
        return parse(content.getBytes(StandardCharsets.UTF_8));
    }

    /** All documents inside, as a forked process hands them over. */
    public static List<GridDocument> parseAll(byte[] content, GridLimits limits) {
        RecursiveParserWrapperHandler handler = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.IGNORE, 1000));
        ParseContext context = new ParseContext();
        context.set(GridLimits.class, limits);
        try (TikaInputStream in = TikaInputStream.get(content)) {
            new RecursiveParserWrapper(PARSER).parse(in, handler, new Metadata(), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | TikaException e) {
            throw new AssertionError("A parser let an exception out", e);
        }
        List<GridDocument> documents = new ArrayList<>();
        for (Metadata metadata : handler.getMetadataList()) {
            for (String encoded : metadata.getValues(GridParser.GRIDS)) {
                documents.add(GridCodec.decode(encoded));
            }
        }
        return documents;
    }

    /** The only table of a document, one cell a line: {@code row,column text}, line ends as /, spans and flags behind. */
    public static String cells(byte[] content) {
        return cells(parse(content).grids().get(0));
    }

    public static String cells(String content) {
        return cells(content.getBytes(StandardCharsets.UTF_8));
    }

    public static String cells(Grid grid) {
        return grid.cells().stream().map(Parsed::line).collect(Collectors.joining("\n"));
    }

    private static String line(Cell cell) {
        String spans =
                cell.rowSpan() * cell.columnSpan() == 1 ? "" : " [%dx%d]".formatted(cell.rowSpan(), cell.columnSpan());
        String control = cell.control() == Cell.Control.NONE ? "" : " " + cell.control();
        String note = cell.note().isEmpty() ? "" : " note:" + cell.note();
        return "%d,%d %s%s%s%s%s"
                .formatted(
                        cell.row(),
                        cell.column(),
                        cell.text().replace('\n', '/'),
                        spans,
                        control,
                        cell.hidden() ? " hidden" : "",
                        note);
    }

    /** The codes of what is wrong with a document. */
    public static List<String> problems(GridDocument document) {
        return document.problems().stream().map(GridDocument.Problem::code).toList();
    }
}
