package org.competency.intake.triage;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.ParsedMessage;

/** What to call the applicant: as the form says, else as the subject convention says, else by the sender's domain. */
final class PartnerName {

    /** {@code [Partner], Program Competency Technology Partner Completed Self-Assessment}, read tolerantly. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:[A-Za-z\\u00C0-\\uFFFF]{1,5}\\s?[:：]\\s*)*\\[?([^\\],]{2,200}?)]?\\s*,.*self.?assessment.*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 320;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ag",
            "ab",
            "as",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "de",
            "gmbh",
            "group",
            "inc",
            "incorporated",
            "kg",
            "kk",
            "limited",
            "llc",
            "llp",
            "ltd",
            "ltda",
            "nv",
            "of",
            "oy",
            "plc",
            "pty",
            "pvt",
            "s",
            "sa",
            "sarl",
            "sas",
            "se",
            "sl",
            "spa",
            "srl",
            "the",
            "株式会社",
            "有限会社",
            "com",
            "net",
            "org");

    private PartnerName() {}

    static String of(Reading reading, ParsedMessage message) {
        String name = Optional.ofNullable(reading.facts().get("partner"))
                .filter(partner -> !partner.isBlank())
                .or(() -> fromSubject(message.subject() == null ? "" : message.subject()))
                .orElseGet(() -> fromAddress(message.from() == null ? "" : message.from()));
        return cut(name, LONGEST);
    }

    private static Optional<String> fromSubject(String subject) {
        Matcher convention = SUBJECT.matcher(subject.strip());
        return convention.matches() ? Optional.of(convention.group(1).strip()) : Optional.empty();
    }

    private static String fromAddress(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /**
     * Whether two names may be those of one partner: they share a word that is more than a legal form, are the same without
     * blanks, or one of them says nothing. Only names in the same script that have nothing in common are told apart.
     */
    static boolean maybeSame(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty() || isLatin(words) != isLatin(others)) {
            return true;
        }
        String joined = String.join("", words);
        String otherJoined = String.join("", others);
        return words.stream().anyMatch(others::contains)
                || joined.contains(otherJoined)
                || otherJoined.contains(joined);
    }

    private static boolean isLatin(Set<String> words) {
        return words.stream().anyMatch(word -> word.chars().anyMatch(c -> c >= 'a' && c <= 'z'));
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return WORD.matcher(plain.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** At most {@code length} characters, never half of a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
