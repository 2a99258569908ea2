package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files in the uuencode format of old mail programs, which stand in the middle of a text.
 *
 * @param name file name of the {@code begin} line, one char per byte
 * @param content decoded bytes
 */
record Uuencoded(String name, byte[] content) {

    private static final Pattern BEGIN = Pattern.compile("(?m)^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n");

    private static final Pattern END = Pattern.compile("(?m)^end[ \\t]*+\\r?$");

    /** Every complete file in {@code text}. */
    static List<Uuencoded> in(byte[] text) {
        String all = new String(text, StandardCharsets.ISO_8859_1);
        List<Uuencoded> files = new ArrayList<>();
        Matcher begin = BEGIN.matcher(all);
        int from = 0;
        while (begin.find(from)) {
            boolean base64 = begin.group().startsWith("begin-base64");
            int end = base64 ? all.indexOf("\n====", begin.end() - 1) : endOf(all, begin.end());
            if (end < 0) {
                break;
            }
            byte[] lines = all.substring(begin.end(), end).getBytes(StandardCharsets.ISO_8859_1);
            files.add(new Uuencoded(begin.group(1).strip(), base64 ? TransferDecoding.base64(lines) : decode(lines)));
            from = end;
        }
        return files;
    }

    /** The first file in {@code text}; without a begin line the lines are taken as they are. */
    static byte[] firstOf(byte[] text) {
        List<Uuencoded> files = in(text);
        return files.isEmpty() ? decode(text) : files.get(0).content();
    }

    private static int endOf(String all, int from) {
        Matcher end = END.matcher(all);
        return end.find(from) ? end.start() : -1;
    }

    private static byte[] decode(byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length);
        int i = 0;
        while (i < lines.length) {
            int end = i;
            while (end < lines.length && lines[end] != '\n') {
                end++;
            }
            decodeLine(lines, i, end, out);
            i = end + 1;
        }
        return out.toByteArray();
    }

    private static void decodeLine(byte[] lines, int start, int end, ByteArrayOutputStream out) {
        int left = start < end ? sixBits(lines, start, end) : 0;
        for (int i = start + 1; left > 0 && i < end; i += 4) {
            int group = sixBits(lines, i, end) << 18
                    | sixBits(lines, i + 1, end) << 12
                    | sixBits(lines, i + 2, end) << 6
                    | sixBits(lines, i + 3, end);
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8) {
                out.write(group >> shift);
                left--;
            }
        }
    }

    private static int sixBits(byte[] lines, int at, int end) {
        return at < end && lines[at] >= 32 ? lines[at] - 32 & 0x3f : 0;
    }
}
