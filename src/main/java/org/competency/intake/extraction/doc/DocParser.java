package org.competency.intake.extraction.doc;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.flow.Flow;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ole.OleFile;
import org.competency.intake.extraction.parser.GridParser;

/** Reads doc and dot of Word 97 and later. Older ones are refused with a reason. */
public final class DocParser extends GridParser {

    private static final long serialVersionUID = 1L;
    private static final int FLAGS_AT = 11;
    private static final int ENCRYPTED = 1;

    @Override
    protected Set<MediaType> types() {
        return Set.of(MediaType.application("msword"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        try (OleFile file = new OleFile(in.getPath());
                HWPFDocument document = open(file)) {
            Flow flow = new Flow(budget);
            new StoryReader(document, flow, budget).read();
            return new GridDocument("", mediaType, flow.grids(), flow.after(), file.properties(), List.of());
        }
    }

    private static HWPFDocument open(OleFile file) throws IOException {
        try {
            return new HWPFDocument(file.root());
        } catch (OldWordFileFormatException e) {
            throw new UnreadableException("UNSUPPORTED_FORMAT", "a document of Word 95 or older", e);
        } catch (IOException | RuntimeException e) {
            if (saysEncrypted(file)) {
                throw new UnreadableException("ENCRYPTED", "the document says that it is encrypted", e);
            }
            throw e;
        }
    }

    /** Whether the document's first block has the flag {@code fEncrypted} ([MS-DOC] 2.5.2). */
    private static boolean saysEncrypted(OleFile file) throws IOException {
        try (InputStream stream = file.stream("WordDocument").orElse(InputStream.nullInputStream())) {
            byte[] start = stream.readNBytes(FLAGS_AT + 1);
            return start.length > FLAGS_AT && (start[FLAGS_AT] & ENCRYPTED) != 0;
        }
    }
}
