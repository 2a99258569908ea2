package org.competency.intake.extraction.xls;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ole.OleFile;
import org.competency.intake.extraction.parser.GridParser;

/** Reads xls and xlt of Excel 97 and later. Older ones are refused with a reason. */
public final class XlsParser extends GridParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected Set<MediaType> types() {
        return Set.of(MediaType.application("vnd.ms-excel"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        try (OleFile file = new OleFile(in.getPath())) {
            Optional<InputStream> workbook = file.stream("Workbook");
            if (workbook.isEmpty() && file.stream("Book").isPresent()) {
                throw new UnreadableException("UNSUPPORTED_FORMAT", "a workbook of Excel 95 or older");
            }
            try (InputStream stream = workbook.orElseThrow(
                    () -> new UnreadableException("CORRUPT", "the compound file has no workbook stream"))) {
                WorkbookReader reader = new WorkbookReader(new Records(stream), budget);
                return reader.read(mediaType, file.properties());
            }
        }
    }
}
