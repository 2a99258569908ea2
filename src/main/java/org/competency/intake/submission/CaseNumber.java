package org.competency.intake.submission;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What partners and operators call an application, such as {@code CI-7K4QM2XW}. Random, so that nobody can name another
 * partner's case by counting; still no key by itself, the sender is checked too.
 *
 * @param value {@code CI-} and eight digits of Crockford's base 32
 */
public record CaseNumber(String value) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("CI-[" + DIGITS + "]{8}");
    private static final Pattern TAG = Pattern.compile("\\[(CI-[" + DIGITS + "]{8})]");
    private static final Pattern NAMED =
            Pattern.compile("(?<![0-9A-Za-z-])CI-[" + DIGITS + "]{8}(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final int MOST_NAMED = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number such as CI-7K4QM2XW: '" + value + "'");
        }
    }

    /** A new one; 40 random bits, so a clash is the database's unique key's business. */
    static CaseNumber random() {
        StringBuilder digits = new StringBuilder("CI-");
        RANDOM.ints(8, 0, DIGITS.length()).forEach(index -> digits.append(DIGITS.charAt(index)));
        return new CaseNumber(digits.toString());
    }

    /** The case number in brackets in a subject line, if there is one. */
    public static Optional<CaseNumber> inSubject(String subject) {
        Matcher tag = TAG.matcher(subject);
        return tag.find() ? Optional.of(new CaseNumber(tag.group(1))) : Optional.empty();
    }

    /** Every case number that a text names, with or without brackets, in capitals or not; each once, in their order. */
    public static List<CaseNumber> allIn(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> new CaseNumber(found.group().toUpperCase(Locale.ROOT)))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
