package org.competency.intake.extraction.html;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.parser.GridParser;
import org.competency.intake.extraction.text.TextDecoding;

/**
 * Reads the pages in a web archive (RFC 2557), as browsers and office programs save it. A mail is not taken apart here: one
 * with files attached to it is for those who read mails.
 */
public final class WebArchiveParser extends GridParser {

    private static final long serialVersionUID = 1L;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxLineLen(1_000_000)
            .build();

    @Override
    protected Set<MediaType> types() {
        return Set.of(MediaType.parse("multipart/related"), MediaType.parse("message/rfc822"));
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        MimeTokenStream archive = new MimeTokenStream(LIMITS);
        archive.parse(in);
        DocumentBody body = new DocumentBody(budget);
        Map<String, String> properties = new HashMap<>();
        int pages = 0;
        try {
            for (EntityState state = archive.getState(); state != EntityState.T_END_OF_STREAM; state = archive.next()) {
                if (state == EntityState.T_BODY) {
                    pages += page(archive, body, properties, budget) ? 1 : 0;
                }
            }
        } catch (MimeException e) {
            throw new UnreadableException("CORRUPT", "not a valid MIME document: " + e.getMessage(), e);
        }
        if (pages == 0) {
            throw new UnreadableException("UNSUPPORTED_FORMAT", "a mail without a page in it");
        }
        return new GridDocument("", mediaType, body.grids(), body.paragraphs(), properties, List.of());
    }

    private static boolean page(
            MimeTokenStream archive, DocumentBody body, Map<String, String> properties, GridBudget budget)
            throws IOException {
        BodyDescriptor part = archive.getBodyDescriptor();
        String type = part.getMimeType();
        if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
            return false;
        }
        byte[] bytes = TextDecoding.bytes(archive.getDecodedInputStream(), budget);
        WebPage.read(bytes, part.getCharset(), body, budget).forEach(properties::putIfAbsent);
        return true;
    }
}
