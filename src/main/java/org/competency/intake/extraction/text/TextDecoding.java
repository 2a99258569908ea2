package org.competency.intake.extraction.text;

import java.io.IOException;
import java.io.InputStream;
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

import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;

/**
 * Text out of bytes whose encoding nobody vouches for. A byte order mark counts first, then UTF-8 if the bytes are that, which
 * no other text is by chance, then a declaration that they agree with, then what their statistics say; windows-1252 is the last
 * resort.
 */
public final class TextDecoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset UTF_32_BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32_LE = Charset.forName("UTF-32LE");
    private static final int SAMPLE = 1 << 16;

    /** Names that promise less than what programs write under them (WHATWG Encoding Standard, 4.2). */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "euc-kr", "x-windows-949");

    private TextDecoding() {}

    /**
     * All bytes of a text.
     *
     * @throws UnreadableException TOO_LARGE if it is certain to hold more characters than are read
     */
    public static byte[] bytes(InputStream in, GridBudget budget) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 16, 4L * budget.limits().characters());
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(budget);
        }
        return bytes;
    }

    /**
     * The text of the bytes.
     *
     * @param declared name of the encoding as the text or its envelope declares it; null if neither does
     * @throws UnreadableException TOO_LARGE if it holds more characters than are read
     */
    public static String decode(byte[] bytes, @Nullable String declared, GridBudget budget) {
        String text = decode(bytes, declared);
        if (text.length() > budget.limits().characters()) {
            throw tooLarge(budget);
        }
        return text;
    }

    private static UnreadableException tooLarge(GridBudget budget) {
        return new UnreadableException(
                "TOO_LARGE", "more than " + budget.limits().characters() + " characters");
    }

    private static String decode(byte[] bytes, @Nullable String declared) {
        return marked(bytes)
                .or(() -> unmarkedUtf16(bytes))
                .or(() -> switches(bytes) ? Optional.empty() : strictly(bytes, StandardCharsets.UTF_8))
                .or(() ->
                        declared == null ? Optional.empty() : charset(declared).flatMap(set -> strictly(bytes, set)))
                .or(() -> detected(bytes).flatMap(set -> strictly(bytes, set)))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(from(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(from(bytes, 4, UTF_32_LE));
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(from(bytes, 4, UTF_32_BE));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(from(bytes, 2, StandardCharsets.UTF_16LE));
        }
        return startsWith(bytes, 0xFE, 0xFF)
                ? Optional.of(from(bytes, 2, StandardCharsets.UTF_16BE))
                : Optional.empty();
    }

    private static String from(byte[] bytes, int offset, Charset charset) {
        return new String(bytes, offset, bytes.length - offset, charset);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Every other byte is zero where mostly Latin text is in UTF-16; no other text holds zeros at all. */
    private static Optional<String> unmarkedUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int many = Math.max(1, length / 10);
        if (odd >= many && even * 20 < odd) {
            return strictly(bytes, StandardCharsets.UTF_16LE);
        }
        return even >= many && odd * 20 < even ? strictly(bytes, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether escape sequences switch between character sets, as in ISO-2022-JP, so that all bytes are ASCII. */
    private static boolean switches(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("utf-16") || lower.startsWith("utf-32") || lower.equals("utf-7")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : charset(name);
    }

    /** The text if every byte has a meaning in the encoding. */
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
