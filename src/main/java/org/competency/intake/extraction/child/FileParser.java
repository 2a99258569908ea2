package org.competency.intake.extraction.child;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.xml.sax.SAXException;

import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.ocr.PageTexts;
import org.competency.intake.extraction.parser.GridParser;

/** Detects what a file is by its content, and has it parsed, with the files in it. */
final class FileParser {

    /** Text is not used, only grids. */
    private static final BasicContentHandlerFactory NO_TEXT =
            new BasicContentHandlerFactory(BasicContentHandlerFactory.HANDLER_TYPE.IGNORE, -1);

    private static final int DEEPEST_CAUSE = 8;

    /** The parent waits for half of the patience; what was recognised until then must be with it. */
    private static final long PART_OF_PATIENCE = 3;

    private final TikaConfig tika;
    private final RecursiveParserWrapper parser;

    FileParser(TikaConfig tika) {
        this.tika = tika;
        this.parser = new RecursiveParserWrapper(new AutoDetectParser(tika));
    }

    void parse(ParseRequest request, DataOutputStream out) throws IOException {
        Metadata metadata = new Metadata();
        ParseAnswer answer;
        try (TikaInputStream in = TikaInputStream.get(Path.of(request.file()))) {
            String type = tika.getDetector().detect(in, metadata).toString();
            ParseAnswer.writeType(type, out);
            metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type);
            answer = request.recognizer().isEmpty() ? parse(in, metadata, request.limits()) : recognise(request);
        }
        answer.write(request.mostBytes(), out);
    }

    private static ParseAnswer recognise(ParseRequest request) {
        PageTexts texts =
                new PageTexts(Path.of(request.recognizer()), Duration.ofMillis(request.patience() / PART_OF_PATIENCE));
        try {
            return new ParseAnswer(List.of(texts.of(Path.of(request.file()))), "", false);
        } catch (IOException | RuntimeException e) {
            return ParseAnswer.failed(describe(e));
        }
    }

    private ParseAnswer parse(TikaInputStream in, Metadata metadata, GridLimits limits) {
        ParseContext context = new ParseContext();
        context.set(GridLimits.class, limits);
        RecursiveParserWrapperHandler handler = new RecursiveParserWrapperHandler(NO_TEXT, limits.embedded());
        try {
            parser.parse(in, handler, metadata, context);
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return ParseAnswer.failed(describe(e));
        }
        List<String> documents = new ArrayList<>();
        for (Metadata found : handler.getMetadataList()) {
            documents.addAll(List.of(found.getValues(GridParser.GRIDS)));
        }
        return new ParseAnswer(documents, "", false);
    }

    private static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable cause = thrown;
        for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++) {
            text.append(i == 0 ? "" : "; because of ").append(cause);
            cause = cause.getCause();
        }
        return text.toString();
    }
}
