package org.competency.intake.extraction.fork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Texts as the truth about a document compares them: words without case, accents of composition and punctuation. */
final class TruthTexts {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[☐☑☒✓✗✔✘*]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\ufeff\\u00ad]");

    private TruthTexts() {}

    static List<String> words(@Nullable String text, int limit) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        Matcher matcher = WORD.matcher(INVISIBLE.matcher(plain).replaceAll(""));
        List<String> words = new ArrayList<>();
        while (matcher.find() && words.size() < limit) {
            words.add(matcher.group());
        }
        return words;
    }

    static List<String> words(@Nullable String text) {
        return words(text, Integer.MAX_VALUE);
    }

    static String digest(List<String> words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
