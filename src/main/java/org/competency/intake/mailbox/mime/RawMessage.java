package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
