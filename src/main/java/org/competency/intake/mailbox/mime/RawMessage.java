package org.competency.intake.mailbox.mime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.mailbox.Content;

/** Takes off what mail programs and file systems put around a message, so that parsers see the first header line first. */
final class RawMessage {

    private static final Pattern BEFORE_HEADER = Pattern.compile(
            "\\A(?:\\u00EF\\u00BB\\u00BF)?(?:[ \\t]*+\\r?\\n)*+(?:>?From [^\\r\\n]*\\r?\\n)?(?=[!-9;-~]+[ \\t]*:)");

    private RawMessage() {}

    /** The same bytes without byte order mark, leading blank lines and the From line of an mbox; lone CRs become LFs. */
    static byte[] prepared(byte[] raw) {
        byte[] lines = hasOnlyCarriageReturns(raw) ? withLineFeeds(raw) : raw;
        String start = new String(lines, 0, Math.min(lines.length, 2_000), StandardCharsets.ISO_8859_1);
        Matcher before = BEFORE_HEADER.matcher(start);
        return before.find() && before.end() > 0 ? Arrays.copyOfRange(lines, before.end(), lines.length) : lines;
    }

    /** As above, for what should not be held in memory: the content, and where its header begins. */
    static Prepared prepared(Content raw, Spool spool) {
        if (raw.file().isEmpty()) {
            return new Prepared(Content.of(prepared(raw.bytes())), 0);
        }
        try (InputStream in = raw.open()) {
            Content lines = raw;
            if (hasOnlyCarriageReturns(in)) {
                try (InputStream again = new BufferedInputStream(raw.open())) {
                    lines = spool.set(new LineFeeds(again), "8bit");
                }
            }
            Matcher before = BEFORE_HEADER.matcher(new String(lines.head(2_000), StandardCharsets.ISO_8859_1));
            return new Prepared(lines, before.find() ? before.end() : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A message that begins with its header.
     *
     * @param content which holds it
     * @param start bytes before its header
     */
    record Prepared(Content content, int start) {

        InputStream open() throws IOException {
            InputStream in = content.open();
            in.skipNBytes(start);
            return in;
        }
    }

    private static boolean hasOnlyCarriageReturns(InputStream in) throws IOException {
        byte[] chunk = new byte[1 << 16];
        int returns = 0;
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    return false;
                }
                if (chunk[i] == '\r' && ++returns > 2_000) {
                    return true;
                }
            }
        }
        return returns > 0;
    }

    /** Line ends of old Macs, when there is no other one in the first few lines. */
    private static boolean hasOnlyCarriageReturns(byte[] raw) {
        int returns = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                return false;
            }
            if (raw[i] == '\r' && ++returns > 2_000) {
                return true;
            }
        }
        return returns > 0;
    }

    private static byte[] withLineFeeds(byte[] raw) {
        byte[] lines = raw.clone();
        for (int i = 0; i < lines.length; i++) {
            boolean lone = lines[i] == '\r' && (i + 1 == lines.length || lines[i + 1] != '\n');
            if (lone) {
                lines[i] = '\n';
            }
        }
        return lines;
    }
}
