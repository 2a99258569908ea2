package org.competency.intake.extraction.rtf;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.GridParser;

/** Reads rtf, whatever its name: programs also save it as doc. */
public final class RtfParser extends GridParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<MediaType> types() {
        return Set.of(MediaType.application("rtf"), MediaType.text("rtf"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        return new RtfReader(new Tokens(Files.readAllBytes(in.getPath())), budget).read(mediaType);
    }
}
