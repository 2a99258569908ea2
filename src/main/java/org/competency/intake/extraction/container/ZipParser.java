package org.competency.intake.extraction.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridCodec;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.parser.GridParser;
import org.competency.intake.extraction.parser.Ole2Marks;

/**
 * Hands each file of a zip to the parser for its content; names play no part in that. A file that cannot or must not be opened
 * becomes a document with a problem, so that a person learns its name.
 */
public final class ZipParser implements Parser {

    private static final long serialVersionUID = 1L;

    /** Zips in zips: more is nobody's way to send a checklist. */
    private static final int MOST_LEVELS = 3;

    private static final int LARGEST_FILE = 64 << 20;

    /** How many zips are around what is parsed now. */
    private record Level(int number) {}

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Collections.singleton(MediaType.APPLICATION_ZIP);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        handler.startDocument();
        String path = metadata.get(GridParser.PATH);
        Level around = context.get(Level.class, new Level(0));
        GridBudget outer = context.get(GridBudget.class);
        GridBudget budget = outer == null ? new GridBudget(context.get(GridLimits.class, GridLimits.DEFAULTS)) : outer;
        context.set(Level.class, new Level(around.number() + 1));
        context.set(GridBudget.class, budget);
        try (TemporaryResources temporary = new TemporaryResources()) {
            refuseOtherKinds(String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE)));
            if (around.number() == MOST_LEVELS) {
                throw new UnreadableException("TOO_DEEP", "more than " + MOST_LEVELS + " zips inside each other");
            }
            TikaInputStream in = TikaInputStream.get(stream, temporary, metadata);
            String prefix = path == null ? "" : path + "/";
            new Contents(prefix, budget, handler, metadata, context).read(in.getPath());
        } catch (UnreadableException e) {
            add(metadata, path, e.toProblem());
        } catch (IOException | IllegalArgumentException e) {
            add(metadata, path, new Problem("CORRUPT", "the zip is damaged: " + e.getMessage()));
        } finally {
            context.set(Level.class, around);
            context.set(GridBudget.class, outer);
        }
        handler.endDocument();
    }

    /** Many formats are zips inside; what no parser knows of them comes here too, and its parts are no documents. */
    private static void refuseOtherKinds(String type) {
        if (type.equals("application/x-tika-ooxml")) {
            throw new UnreadableException("CORRUPT", "an office package that does not say what is in it");
        }
        if (!type.equals("application/zip")) {
            throw new UnreadableException("UNSUPPORTED_FORMAT", "no reader for " + type);
        }
    }

    private static void add(Metadata metadata, @Nullable String path, Problem problem) {
        String type = String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE));
        GridDocument unread =
                new GridDocument(path == null ? "" : path, type, List.of(), List.of(), Map.of(), List.of(problem));
        metadata.add(GridParser.GRIDS, GridCodec.encode(unread));
    }

    /** The files of one zip. */
    private record Contents(
            String prefix, GridBudget budget, ContentHandler handler, Metadata metadata, ParseContext context) {

        void read(Path file) throws IOException, SAXException {
            EmbeddedDocumentExtractor extractor = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (!isAside(entry)) {
                        budget.embedded();
                        try {
                            read(zip, entry, extractor);
                        } catch (UnreadableException e) {
                            add(metadata, prefix + entry.getName(), e.toProblem());
                        }
                    }
                }
            }
        }

        private void read(ZipFile zip, ZipArchiveEntry entry, EmbeddedDocumentExtractor extractor)
                throws IOException, SAXException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableException("ENCRYPTED", "encrypted inside the zip");
            }
            byte[] content = content(zip, entry);
            Ole2Marks.refuse(content);
            Metadata inner = new Metadata();
            inner.set(GridParser.PATH, prefix + entry.getName());
            try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
                extractor.parseEmbedded(in, handler, inner, false);
            }
        }

        private byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
            if (!zip.canReadEntryData(entry)) {
                throw new UnreadableException("CORRUPT", "packed by an unknown method");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] content = in.readNBytes(LARGEST_FILE + 1);
                budget.inflated(content.length);
                if (content.length > LARGEST_FILE) {
                    throw new UnreadableException("TOO_LARGE", "more than " + LARGEST_FILE + " bytes");
                }
                return content;
            }
        }

        /** Folders, and what systems and programs leave in them. */
        private static boolean isAside(ZipArchiveEntry entry) {
            String path = entry.getName();
            String name = path.substring(path.lastIndexOf('/') + 1);
            return entry.isDirectory()
                    || path.startsWith("__MACOSX/")
                    || name.startsWith("~$")
                    || name.equals(".DS_Store")
                    || name.equals("Thumbs.db")
                    || name.equals("desktop.ini");
        }
    }
}
