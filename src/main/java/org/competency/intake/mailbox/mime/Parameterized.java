package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A header value with parameters, such as Content-Type, read as leniently as mail demands: RFC 2231 pieces and charsets,
 * encoded words where none belong, raw 8-bit text, missing quotes and stray semicolons.
 */
final class Parameterized {

    private final String value;
    private final Map<String, String> parameters;

    private Parameterized(String value, Map<String, String> parameters) {
        this.value = value;
        this.parameters = parameters;
    }

    static Parameterized parse(String text) {
        ParameterScanner scanner = new ParameterScanner(text);
        String value = scanner.value();
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, Map<Integer, Piece>> pieces = new LinkedHashMap<>();
        while (scanner.next()) {
            String name = scanner.name().toLowerCase(Locale.ROOT);
            int star = name.indexOf('*');
            if (star <= 0) {
                plain.putIfAbsent(name, HeaderText.decode(scanner.parameter()));
            } else {
                addPiece(pieces, name.substring(0, star), name.substring(star + 1), scanner.parameter());
            }
        }
        Map<String, String> parameters = new LinkedHashMap<>(plain);
        pieces.forEach((name, found) -> parameters.put(name, join(found)));
        return new Parameterized(value, parameters);
    }

    /** What stands before the first parameter. */
    String value() {
        return value;
    }

    /** A parameter, decoded. */
    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(found -> !found.isBlank());
    }

    private record Piece(String text, boolean encoded) {}

    /** {@code name*=}, {@code name*0=} or {@code name*0*=} (RFC 2231, 3 and 4). */
    private static void addPiece(Map<String, Map<Integer, Piece>> pieces, String name, String suffix, String text) {
        boolean encoded = suffix.isEmpty() || suffix.endsWith("*");
        String digits = suffix.replace("*", "");
        if (digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)) {
            return;
        }
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        pieces.computeIfAbsent(name, key -> new TreeMap<>()).putIfAbsent(number, new Piece(text, encoded));
    }

    private static String join(Map<Integer, Piece> pieces) {
        String charset = "";
        boolean anyEncoded = false;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean first = true;
        for (Piece piece : pieces.values()) {
            String text = piece.text();
            if (first && piece.encoded()) {
                int quote = text.indexOf('\'');
                int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
                if (second >= 0) {
                    charset = text.substring(0, quote);
                    text = text.substring(second + 1);
                }
            }
            anyEncoded |= piece.encoded();
            bytes.writeBytes(piece.encoded() ? percentDecoded(text) : text.getBytes(StandardCharsets.ISO_8859_1));
            first = false;
        }
        if (!anyEncoded) {
            return HeaderText.decode(bytes.toString(StandardCharsets.ISO_8859_1));
        }
        return CharsetDecoding.decode(bytes.toByteArray(), charset);
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length() + 0 && hex(text, i + 1) >= 0) {
                bytes.write(hex(text, i + 1));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
