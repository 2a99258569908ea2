package org.competency.intake.extraction.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

import org.competency.intake.extraction.csv.DelimitedText;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.markdown.MarkdownText;
import org.competency.intake.extraction.parser.GridParser;

/**
 * Reads plain text: Markdown with tables, else values with delimiters, else no table. Content alone does not tell text in
 * other encodings from any bytes, so this is also where files end that nothing else reads.
 */
public final class TextParser extends GridParser {

    private static final long serialVersionUID = 1L;

    private static final int MOST_PARAGRAPHS = 1_000;
    private static final int LONGEST_SAMPLE = 1 << 14;

    @Override
    protected Set<MediaType> types() {
        return Set.of(
                MediaType.TEXT_PLAIN,
                MediaType.text("csv"),
                MediaType.text("tab-separated-values"),
                MediaType.text("x-web-markdown"),
                MediaType.OCTET_STREAM);
    }

    @Override
    protected GridDocument read(TikaInputStream in, String mediaType, GridBudget budget) throws IOException {
        boolean unknown = mediaType.equals("application/octet-stream");
        if (!unknown && !mediaType.startsWith("text/")) {
            throw new UnreadableException("UNSUPPORTED_FORMAT", "no reader for " + mediaType);
        }
        String text = TextDecoding.decode(TextDecoding.bytes(in, budget), null, budget);
        if (unknown && isBinary(text)) {
            throw new UnreadableException("UNSUPPORTED_FORMAT", "bytes of no known format");
        }
        String type = unknown ? "text/plain" : mediaType;
        return MarkdownText.read(text, budget)
                .or(() -> DelimitedText.read(text, budget))
                .orElseGet(() -> new GridDocument("", type, List.of(), paragraphs(text), Map.of(), List.of()));
    }

    private static boolean isBinary(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SAMPLE))
                .chars()
                .anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B || c == 0xFFFD);
    }

    private static List<String> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_PARAGRAPHS)
                .toList();
    }
}
