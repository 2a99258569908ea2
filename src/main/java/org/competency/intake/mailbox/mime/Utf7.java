package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes UTF-7 (RFC 2152), which Java does not know and old Outlook writes. */
final class Utf7 {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decode(byte[] bytes) {
        Matcher shifted = SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return shifted.replaceAll(
                found -> Matcher.quoteReplacement(found.group(1).isEmpty() ? "+" : decoded(found.group(1))));
    }

    private static String decoded(String base64) {
        byte[] bytes = TransferDecoding.base64(base64.getBytes(StandardCharsets.ISO_8859_1));
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }
}
