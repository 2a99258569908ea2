package org.competency.intake.bench;

import java.io.IOException;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Tika as it comes: its own detection and its own parsers of the same modules, made once and used again; plain text out. */
final class StockTika {

    private final AutoDetectParser parser;

    StockTika() {
        TikaConfig tika = TikaConfig.getDefaultConfig();
        CompositeParser all = new DefaultParser();
        Parser[] stock = all.getAllComponentParsers().stream()
                .filter(candidate -> candidate.getClass().getName().startsWith("org.apache.tika."))
                .toArray(Parser[]::new);
        parser = new AutoDetectParser(tika.getDetector(), stock);
    }

    String text(byte[] file) throws IOException, SAXException, TikaException {
        BodyContentHandler handler = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, handler, new Metadata(), new ParseContext());
        }
        return handler.toString();
    }
}
