package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Undoes content transfer encodings (RFC 2045, 6), skipping what does not belong. */
final class TransferDecoding {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");
    private static final Pattern IDENTITY = Pattern.compile("|[78]-?(?:bits?)?|binary|none|plain|identity");

    private TransferDecoding() {}

    /** The name of an encoding as written in a header, without comments and blanks; common misspellings are put right. */
    static String name(String field) {
        String word =
                COMMENT.matcher(field.toLowerCase(Locale.ROOT)).replaceAll("").replaceAll("[\\s\"_;]", "");
        if (word.startsWith("quoted") && word.contains("printable")) {
            return "quoted-printable";
        }
        if (word.replace("-", "").equals("base64")) {
            return "base64";
        }
        return IDENTITY.matcher(word).matches() ? "8bit" : word;
    }

    static boolean isKnown(String encoding) {
        return switch (encoding) {
            case "8bit", "base64", "quoted-printable", "uuencode", "x-uuencode", "x-uue", "uue" -> true;
            default -> false;
        };
    }

    /** Whether a part in this encoding is taken as it stands. */
    static boolean isIdentity(String encoding) {
        return switch (encoding) {
            case "base64", "quoted-printable", "uuencode", "x-uuencode", "x-uue", "uue" -> false;
            default -> true;
        };
    }

    static byte[] decode(byte[] encoded, String encoding) {
        return switch (encoding) {
            case "base64" -> base64(encoded);
            case "quoted-printable" -> quotedPrintable(encoded, true);
            case "uuencode", "x-uuencode", "x-uue", "uue" -> Uuencoded.firstOf(encoded);
            default -> encoded;
        };
    }

    static byte[] base64(byte[] encoded) {
        Base64Decoder decoder = new Base64Decoder();
        byte[] out = new byte[Base64Decoder.room(encoded.length)];
        int size = decoder.decode(encoded, encoded.length, out);
        return Arrays.copyOf(out, decoder.end(out, size));
    }

    /** RFC 2045, 6.7; a sign that introduces nothing stays as it is. */
    static byte[] quotedPrintable(byte[] encoded, boolean lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length);
        int i = 0;
        while (i < encoded.length) {
            byte b = encoded[i];
            if (b != '=') {
                int end = lines && (b == ' ' || b == '\t') ? blanksBeforeLineEnd(encoded, i) : i;
                if (end > i) {
                    i = end;
                } else {
                    out.write(b);
                    i++;
                }
                continue;
            }
            int softBreak = softBreak(encoded, i + 1);
            if (softBreak > 0) {
                i = softBreak;
            } else if (i + 2 < encoded.length && digit(encoded[i + 1]) >= 0 && digit(encoded[i + 2]) >= 0) {
                out.write(digit(encoded[i + 1]) * 16 + digit(encoded[i + 2]));
                i += 3;
            } else {
                out.write(b);
                i++;
            }
        }
        return out.toByteArray();
    }

    /** Index after a soft line break that begins at {@code at}, or 0. */
    private static int softBreak(byte[] encoded, int at) {
        int i = at;
        while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t')) {
            i++;
        }
        if (i >= encoded.length) {
            return i;
        }
        if (encoded[i] == '\n') {
            return i + 1;
        }
        if (encoded[i] == '\r') {
            return i + 1 < encoded.length && encoded[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return 0;
    }

    private static int blanksBeforeLineEnd(byte[] encoded, int at) {
        int i = at;
        while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t')) {
            i++;
        }
        return i < encoded.length && (encoded[i] == '\r' || encoded[i] == '\n') ? i : at;
    }

    private static int digit(byte b) {
        return Character.digit(b, 16);
    }
}
