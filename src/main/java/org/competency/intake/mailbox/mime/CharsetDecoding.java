package org.competency.intake.mailbox.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns bytes into text under a charset that a sender claims: always text, never an exception. */
final class CharsetDecoding {

    private static final Charset WESTERN = charset("windows-1252");

    /** Names seen in mail that Java does not know, and names that stand for a superset in practice. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("cp-850", "IBM850"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private static final Pattern UTF_7 = Pattern.compile("(?i)\\s*\"?(?:x-)?(?:unicode-(?:1-1|2-0)-)?utf-?7\"?\\s*");

    private CharsetDecoding() {}

    /** Text of {@code bytes} under {@code claimed}, if that fits; else UTF-8, if that fits; else Western. */
    static String decode(byte[] bytes, String claimed) {
        if (UTF_7.matcher(claimed).matches()) {
            return Utf7.decode(bytes);
        }
        Optional<Charset> charset = lookup(claimed);
        if (charset.isPresent() && !charset.get().equals(WESTERN)) {
            Optional<String> text = strictly(bytes, charset.get());
            if (text.isPresent()) {
                return text.get();
            }
        }
        Optional<String> unicode = strictly(bytes, StandardCharsets.UTF_8);
        return unicode.orElseGet(() -> new String(bytes, charset.orElse(WESTERN)));
    }

    /** The charset of that name, if it is known. */
    static Optional<Charset> lookup(String name) {
        String key = name.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(charset(ALIASES.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Charset charset(String name) {
        return Charset.forName(name);
    }
}
