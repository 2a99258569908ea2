package org.competency.intake.triage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.ParsedMessage;

/** What to call the applicant: as the form says, else as the subject convention says, else by the sender's domain. */
final class PartnerName {

    /** {@code [Partner], Program Competency Technology Partner Completed Self-Assessment}, read tolerantly. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:[A-Za-z\\u00C0-\\uFFFF]{1,5}\\s?[:：]\\s*)*\\[?([^\\],]{2,200}?)]?\\s*,.*self.?assessment.*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 320;

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

    /** At most {@code length} characters, never half of a surrogate pair. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
