package org.competency.intake.extraction.docx;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.DocumentProperties;
import org.competency.intake.extraction.ooxml.OoxmlPackage;
import org.competency.intake.extraction.ooxml.Relationships;
import org.competency.intake.extraction.ooxml.XmlCursor;
import org.competency.intake.extraction.parser.GridParser;

/** Reads docx and dotx. */
public final class DocxParser extends GridParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<MediaType> types() {
        return Set.of(
                MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document"),
                MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.template"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        try (OoxmlPackage file = new OoxmlPackage(in.getPath(), budget)) {
            String main = file.mainPart();
            Relationships parts = file.relationships(main);
            Styles styles = Styles.read(file, parts);
            Notes notes = Notes.read(file, parts, budget);
            try (XmlCursor xml = file.xml(main)
                    .orElseThrow(() -> new UnreadableException("CORRUPT", "the package has no document part"))) {
                DocumentBody body = new DocumentBody(budget);
                new Story(xml, styles, notes, budget, body).readDocument();
                return new GridDocument(
                        "", mediaType, body.grids(), body.paragraphs(), DocumentProperties.read(file), List.of());
            }
        }
    }
}
