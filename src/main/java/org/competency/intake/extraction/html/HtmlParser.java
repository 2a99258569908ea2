package org.competency.intake.extraction.html;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.GridParser;
import org.competency.intake.extraction.text.TextDecoding;

/** Reads HTML and XHTML, under whatever name it comes. */
public final class HtmlParser extends GridParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<MediaType> types() {
        return Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        DocumentBody body = new DocumentBody(budget);
        Map<String, String> properties = WebPage.read(TextDecoding.bytes(in, budget), null, body, budget);
        return new GridDocument("", mediaType, body.grids(), body.paragraphs(), properties, List.of());
    }
}
