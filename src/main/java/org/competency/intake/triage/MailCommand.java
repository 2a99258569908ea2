package org.competency.intake.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.submission.CaseNumber;

/**
 * One line in which a partner asks for something.
 *
 * @param verb what for
 * @param rest what stands behind the word; ""  if nothing
 * @param line as written, at most 200 characters
 */
record MailCommand(Verb verb, String rest, String line) {

    /** Nobody needs more at once; what is beyond it is not answered. */
    private static final int MOST = 10;

    private static final int LONGEST = 200;
    private static final Pattern PREFIX = Pattern.compile("(?iu)\\A(?:\\s*(?:re|aw|sv|vs|antw|odp|rif)\\s*[:：])++");
    private static final Pattern WORD =
            Pattern.compile("(?i)(help|status|withdraw|resend|form)(?:[ -]ack)?\\b[\\s:]*(.*)");
    private static final Pattern CASE_OR_NOTHING =
            Pattern.compile("(?i)(?:of\\s+)?(?:case\\s+)?\\[?(?:CI-[0-9A-Z]{4,12})?]?\\s*[.!?]?");
    private static final Pattern END_OF_OWN_WORDS = Pattern.compile("--\\s?|>.*|[_-]{5,}.*|(?i:from|von|de|on) .*:");

    /** What can be asked for. */
    enum Verb {
        HELP,
        STATUS,
        WITHDRAW,
        RESEND,
        FORM,
        /** A word that is not known. */
        UNKNOWN
    }

    /** The case that the line names. */
    Optional<CaseNumber> caseNumber() {
        return CaseNumber.allIn(rest).stream().findFirst();
    }

    /**
     * What a message asks for: in its subject, and line by line at the start of its body. Quoted lines and a signature do not
     * count, and after the first line that is no command nothing does; it is answered itself unless the subject was one.
     */
    static List<MailCommand> in(ParsedMessage message) {
        List<MailCommand> commands = new ArrayList<>();
        String subject = message.subject() == null ? "" : message.subject();
        MailCommand first = of(PREFIX.matcher(subject).replaceFirst(""));
        if (first.verb() != Verb.UNKNOWN) {
            commands.add(first);
        }
        boolean bySubject = !commands.isEmpty();
        for (String line : message.text().lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            if (commands.size() >= MOST || END_OF_OWN_WORDS.matcher(line).matches()) {
                break;
            }
            MailCommand next = of(line);
            if (next.verb() == Verb.UNKNOWN) {
                if (!bySubject && !commands.isEmpty()) {
                    commands.add(next);
                }
                break;
            }
            if (!commands.contains(next)) {
                commands.add(next);
            }
        }
        return commands;
    }

    private static MailCommand of(String line) {
        String cut = PartnerName.cut(line.strip(), LONGEST);
        Matcher matcher = WORD.matcher(cut);
        if (!matcher.matches()) {
            return new MailCommand(Verb.UNKNOWN, "", cut);
        }
        Verb verb = Verb.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        String rest = matcher.group(2).strip();
        boolean fits = verb == Verb.FORM
                ? rest.length() <= 80
                : CASE_OR_NOTHING.matcher(rest).matches();
        return fits ? new MailCommand(verb, rest, cut) : new MailCommand(Verb.UNKNOWN, "", cut);
    }
}
