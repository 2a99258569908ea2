package org.competency.intake.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.partner.Partners;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;

/**
 * Finds the case that a message belongs to: by what it says itself, see {@link CaseClues}; if it says nothing, by its author
 * and program; if its author has no case there, by its author's colleagues. Who writes is checked against each: a case of
 * somebody else is never guessed, and where two are possible a person decides. Closed cases take nothing any more.
 */
@Component
class CaseFinder {

    private static final int MOST_OF_AUTHOR = 10;

    private final Applications applications;
    private final MessageReader reader;
    private final Partners partners;

    CaseFinder(Applications applications, MessageReader reader, Partners partners) {
        this.partners = partners;
        this.applications = applications;
        this.reader = reader;
    }

    /**
     * What the look-up ended with.
     *
     * @param application the case; empty if there is none or it is in doubt
     * @param doubt why a person must decide; "" if there is no doubt
     */
    record Found(Optional<Application> application, String doubt) {

        static final Found NOTHING = new Found(Optional.empty(), "");

        static Found doubtful(String why) {
            return new Found(Optional.empty(), why);
        }
    }

    /**
     * The case of a completed form.
     *
     * @param program that the form is for; a case of another program is another case
     * @param partner that the form names; "" if it names none
     * @param carried case number that the form carries, since we sent it for that case; "" if it carries none
     */
    Found find(ParsedMessage message, String program, String partner, String carried) {
        String author = message.from();
        if (author == null) {
            return Found.doubtful("The message has no author's address to answer to.");
        }
        Found named = new CaseClues(applications, reader, message, carried)
                .inOrder()
                .map(cases -> ofProgram(cases, program))
                .filter(cases -> !cases.isEmpty())
                .findFirst()
                .map(cases -> checked(cases, author))
                .orElse(Found.NOTHING);
        Found found = named.application().isPresent() || !named.doubt().isEmpty() ? named : ofAuthor(author, program);
        return found.application()
                .filter(application -> namesAnother(application, partner))
                .map(application ->
                        Found.doubtful("It belongs to case %s of '%s', but the form in it names the partner '%s'"
                                .formatted(application.caseNumber(), application.partner(), partner)))
                .orElse(found);
    }

    /** Who applied without a name in the form is called by the mail domain, which is no name to compare with. */
    private static boolean namesAnother(Application application, String partner) {
        boolean nameless =
                application.contact().endsWith("@" + application.partner().toLowerCase(Locale.ROOT));
        return !nameless && !PartnerName.maybeSame(application.partner(), partner);
    }

    private static List<Application> ofProgram(List<Application> cases, String program) {
        return cases.stream()
                .filter(application -> application.program().equals(program))
                .distinct()
                .toList();
    }

    private Found checked(List<Application> named, String author) {
        List<Application> known = named.stream()
                .filter(application -> isKnownTo(application, author))
                .toList();
        if (known.isEmpty()) {
            return Found.doubtful(
                    "The message names case %s, which was opened by another organisation".formatted(numbers(named)));
        }
        return only(known.stream().filter(Application::isOpen).toList(), "The message answers several cases: %s");
    }

    private Found ofAuthor(String author, String program) {
        List<Application> own = applications.openOf(author, program, 2);
        return own.isEmpty()
                ? only(
                        applications.openOfDomain(author, program, 2),
                        "Colleagues of its author have several cases, and the message names none: %s")
                : only(own, "Its author has several cases, and the message names none: %s");
    }

    private static Found only(List<Application> cases, String several) {
        return cases.size() > 1
                ? Found.doubtful(several.formatted(numbers(cases)))
                : new Found(cases.stream().findFirst(), "");
    }

    /**
     * The cases that a question is about: the one that it names; else those that its mail answers or names; else all of its
     * author that are open. Only those that its author may speak of.
     */
    List<Application> askedAbout(@Nullable CaseNumber named, ParsedMessage message) {
        String author = message.from() == null ? "" : message.from();
        List<Application> cases = named != null
                ? applications.find(named).stream().toList()
                : clues(message).inOrder().findFirst().orElseGet(() -> applications.openOf(author, MOST_OF_AUTHOR));
        return cases.stream()
                .filter(application -> isKnownTo(application, author))
                .distinct()
                .toList();
    }

    /** The cases that a mail answers or names, by its strongest clue, as far as its author may speak of them. */
    List<Application> named(ParsedMessage message) {
        String author = message.from() == null ? "" : message.from();
        return clues(message).inOrder().findFirst().orElse(List.of()).stream()
                .filter(application -> isKnownTo(application, author))
                .distinct()
                .toList();
    }

    /** Whether somebody may speak of a case: its contact, a colleague, or a registered contact of the same partner. */
    private boolean isKnownTo(Application application, String author) {
        return application.isKnownTo(author) || partners.areTogether(author, application.contact());
    }

    /** Whether the words or the mail that they stand in show that their author has seen a reply about this case. */
    boolean isNamedIn(Application application, String words, ParsedMessage message) {
        return CaseNumber.allIn(words).contains(application.caseNumber())
                || clues(message).inOrder().anyMatch(cases -> cases.contains(application));
    }

    private CaseClues clues(ParsedMessage message) {
        return new CaseClues(applications, reader, message, "");
    }

    /** The programs of the cases that the message answers or names; else those in which its author has a case. */
    Set<String> programs(ParsedMessage message) {
        Optional<List<Application>> named = clues(message).inOrder().findFirst();
        if (named.isPresent() || message.from() == null) {
            return named.stream()
                    .flatMap(List::stream)
                    .map(Application::program)
                    .collect(Collectors.toSet());
        }
        return applications.programsOf(message.from());
    }

    private static String numbers(List<Application> cases) {
        return cases.stream()
                .map(application -> application.caseNumber().value())
                .collect(Collectors.joining(", "));
    }
}
