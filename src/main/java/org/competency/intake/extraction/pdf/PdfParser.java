package org.competency.intake.extraction.pdf;

import java.io.IOException;
import java.util.Set;

import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.GridParser;

/** Reads PDF. */
public final class PdfParser extends GridParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<MediaType> types() {
        return Set.of(MediaType.application("pdf"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget)
            throws IOException, TikaException {
        return PdfGrids.read(in, "", PdfLimits.within(budget.limits()));
    }
}
