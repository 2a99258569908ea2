package org.competency.intake.extraction.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made comparable. */
final class Wording {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

    /** Those that say nothing; joiners belong to what is written in many scripts and in emoji. */
    private static final Pattern IDLE = Pattern.compile("[\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u00AD]");

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}○◯◎×△✓✔☑☒☐✗✘√●]+");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u3000]+");

    private Wording() {}

    /** The words of a text in lower case without accents and punctuation, one space between two. */
    static String fold(String text) {
        return isAscii(text) ? foldAscii(text) : foldAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same as below for most texts, which need no Unicode rules: every cell is folded several times. */
    private static String foldAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }

    private static String foldAny(String text) {
        String plain = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(ACCENTS.matcher(plain).replaceAll(""), Normalizer.Form.NFKC);
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The text with each run of white space as one space, and without invisible characters that say nothing. */
    static String squeeze(String text) {
        return isSqueezed(text) ? text.strip() : squeezeAny(text);
    }

    /** Whether there is nothing to do inside of the text, as in most cells; each is asked for several times. */
    private static boolean isSqueezed(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c < ' ' && Character.isWhitespace(c)) || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static String squeezeAny(String text) {
        return WHITE.matcher(IDLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    static int words(String folded) {
        return folded.isEmpty() ? 0 : (int) folded.chars().filter(c -> c == ' ').count() + 1;
    }

    static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
