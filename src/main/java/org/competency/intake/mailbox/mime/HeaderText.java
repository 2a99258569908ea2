package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes header text: encoded words (RFC 2047) wherever they stand, raw 8-bit text, then NFC without control characters. */
final class HeaderText {

    /** The text ends at the latest where another word begins, so that a field is looked through once only. */
    private static final String TEXT = "[^?=]*+(?:(?:\\?(?!=)|=(?!\\?)|=(?=\\?=))[^?=]*+)*+";

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?(" + TEXT + ")\\?=");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private HeaderText() {}

    /** Text of a value that holds one char per byte. */
    static String decode(String value) {
        StringBuilder text = new StringBuilder();
        Matcher word = WORD.matcher(value);
        ByteArrayOutputStream pending = new ByteArrayOutputStream();
        String pendingCharset = "";
        int end = 0;
        while (word.find()) {
            String between = value.substring(end, word.start());
            String charset = withoutLanguage(word.group(1));
            boolean adjacent = end > 0 && between.isBlank();
            if (!adjacent || !charset.equalsIgnoreCase(pendingCharset)) {
                flush(pending, pendingCharset, text);
                text.append(adjacent ? "" : eightBit(between));
            }
            // a character may be split over two words of the same charset, so bytes are collected first
            pending.writeBytes(bytes(word.group(2), word.group(3)));
            pendingCharset = charset;
            end = word.end();
        }
        flush(pending, pendingCharset, text);
        return clean(text.append(eightBit(value.substring(end))).toString());
    }

    /** NFC, without control characters and line ends. */
    static String clean(String text) {
        return Normalizer.normalize(CONTROLS.matcher(text).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    private static void flush(ByteArrayOutputStream pending, String charset, StringBuilder text) {
        if (pending.size() > 0) {
            text.append(CharsetDecoding.decode(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private static String eightBit(String value) {
        return CharsetDecoding.decode(value.getBytes(StandardCharsets.ISO_8859_1), "");
    }

    /** RFC 2231, 5: {@code =?utf-8*en?...}. */
    private static String withoutLanguage(String charset) {
        int star = charset.indexOf('*');
        return star < 0 ? charset : charset.substring(0, star);
    }

    private static byte[] bytes(String encoding, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        if (encoding.equalsIgnoreCase("B")) {
            return TransferDecoding.base64(encoded);
        }
        return TransferDecoding.quotedPrintable(text.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1), false);
    }
}
