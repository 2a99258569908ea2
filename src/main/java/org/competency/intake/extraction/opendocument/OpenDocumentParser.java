package org.competency.intake.extraction.opendocument;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.ooxml.XmlCursor;
import org.competency.intake.extraction.parser.GridParser;

/** Reads odt, ott, ods, ots and their flat forms fodt and fods. */
public final class OpenDocumentParser extends GridParser {

    private static final long serialVersionUID = 1L;

    private static final String FLAT = "vnd.oasis.opendocument.tika.flat.document";

    @Override
    protected Set<MediaType> types() {
        return Set.of(
                MediaType.application("vnd.oasis.opendocument.text"),
                MediaType.application("vnd.oasis.opendocument.text-template"),
                MediaType.application("vnd.oasis.opendocument.spreadsheet"),
                MediaType.application("vnd.oasis.opendocument.spreadsheet-template"),
                MediaType.application("vnd.oasis.opendocument.flat.text"),
                MediaType.application("vnd.oasis.opendocument.flat.spreadsheet"),
                MediaType.application(FLAT));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        DocumentReader document = new DocumentReader(budget);
        if (mediaType.contains(".flat.")) {
            try (InputStream stream = in;
                    XmlCursor xml = XmlCursor.open(stream, budget)) {
                document.read(xml);
            }
            return document.finish(mediaType.endsWith(FLAT) ? document.flatType() : mediaType);
        }
        try (OpenDocumentPackage file = new OpenDocumentPackage(in.getPath(), budget)) {
            file.read(document);
        }
        return document.finish(mediaType);
    }
}
