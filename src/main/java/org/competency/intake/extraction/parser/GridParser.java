package org.competency.intake.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.grid.UnreadableException;

/**
 * A Tika parser that turns a document into grids and hands them over as metadata. Whatever is wrong with the document
 * becomes a problem in the result; only an exhausted heap gets out. Takes its {@link GridLimits} from the parse
 * context, or the {@link GridBudget} of the archive around the document.
 */
public abstract class GridParser implements Parser {

    /** Name of the metadata that carries the encoded {@link GridDocument}. */
    public static final String GRIDS = "intake:grids";

    /** Name of the metadata that says where in an archive the document stands; none for the file itself. */
    public static final String PATH = "intake:path";

    private static final long serialVersionUID = 1L;

    /** The media types that this parser reads. */
    protected abstract Set<MediaType> types();

    /**
     * Reads one document. May throw {@link UnreadableException} to say what is wrong; anything else thrown makes the
     * document CORRUPT.
     *
     * @param in the document, with a file behind it if asked for one
     * @param mediaType as detected from the content
     * @param budget to count against
     */
    protected abstract GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws Exception;

    @Override
    public final Set<MediaType> getSupportedTypes(ParseContext context) {
        return types();
    }

    @Override
    public final void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        handler.startDocument();
        String mediaType = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
        GridBudget around = context.get(GridBudget.class);
        GridBudget budget =
                around == null ? new GridBudget(context.get(GridLimits.class, GridLimits.DEFAULTS)) : around;
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream in = TikaInputStream.get(stream, temporary, metadata);
            GridDocument document = readSafely(in, mediaType, budget);
            metadata.set(HttpHeaders.CONTENT_TYPE, document.mediaType());
            String path = metadata.get(PATH);
            metadata.set(GRIDS, GridCodec.encode(path == null ? document : document.at(path)));
        }
        handler.endDocument();
    }

    private GridDocument readSafely(TikaInputStream in, String mediaType, GridBudget budget) {
        try {
            return read(in, mediaType, budget);
        } catch (UnreadableException e) {
            return nothing(mediaType, e.toProblem());
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            return nothing(mediaType, new Problem("ENCRYPTED", describe(e)));
        } catch (StackOverflowError e) {
            return nothing(mediaType, new Problem("TOO_DEEP", "reading it overflowed the stack"));
        } catch (ZipException e) {
            return nothing(mediaType, new Problem("CORRUPT", "the zip package is damaged: " + e.getMessage()));
        } catch (Exception e) {
            return nothing(mediaType, new Problem("CORRUPT", describe(e)));
        }
    }

    private static GridDocument nothing(String mediaType, Problem problem) {
        return new GridDocument("", mediaType, List.of(), List.of(), Map.of(), List.of(problem));
    }

    /** What failed and where, in one line: a stack trace would carry nothing more for an operator. */
    private static String describe(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return e.getClass().getName() + ": " + e.getMessage() + where;
    }
}
