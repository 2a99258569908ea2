package org.competency.intake.extraction.xlsx;

import java.io.IOException;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.parser.GridParser;

/** Reads xlsx and xltx. */
public final class XlsxParser extends GridParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<MediaType> types() {
        return Set.of(
                MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.template"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        try (OoxmlPackage file = new OoxmlPackage(in.getPath(), budget)) {
            return new WorkbookReader(file, budget).read(mediaType);
        }
    }
}
