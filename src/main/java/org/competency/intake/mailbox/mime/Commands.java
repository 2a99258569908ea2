package org.competency.intake.mailbox.mime;

import java.util.regex.Pattern;

/**
 * Tells what partners ask of the office by one line, as subject or first line of the body: {@code help},
 * {@code status [CASE]}, {@code withdraw [CASE]}, {@code resend [CASE]}, {@code form [PROGRAM]}. Prose that merely begins
 * with such a word is none.
 */
final class Commands {

    private static final String CASE = "(?:\\s*:?\\s*(?:of\\s+)?(?:case\\s+)?\\[?CI-[0-9A-Z]{4,12}]?)?";
    private static final String END = "\\s*[.!?]?\\s*";
    private static final Pattern COMMAND =
            Pattern.compile("(?i)\\s*(?:help|(?:status|withdraw|resend(?:[ -]ack)?)" + CASE + ")" + END);
    private static final Pattern FORM = Pattern.compile(
            "(?i)\\s*form(?:\\s*:)?(?:\\s+(?:for\\s+)?[a-z0-9][\\w.+-]*(?:\\s+[\\w.&+-]+){0,5})?" + END);
    private static final Pattern ABOUT_A_FORM = Pattern.compile(
            "(?i).*\\b(?:attached|enclosed|completed|filled|missing|question|problem|issue|submission|submitted|is|was|are|the|our|my|your|please|from|not)\\b.*");
    private static final Pattern PREFIX = Pattern.compile("(?iu)\\A(?:\\s*(?:re|aw|sv|vs|antw|odp|rif)\\s*:)++");

    private Commands() {}

    static boolean isOne(MessageFacts facts) {
        return isCommand(PREFIX.matcher(facts.subject()).replaceFirst("")) || isCommand(firstLine(facts.text()));
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static boolean isCommand(String line) {
        return COMMAND.matcher(line).matches()
                || (line.length() <= 80
                        && FORM.matcher(line).matches()
                        && !ABOUT_A_FORM.matcher(line).matches());
    }
}
