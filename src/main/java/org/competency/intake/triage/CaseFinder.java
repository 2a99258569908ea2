package org.competency.intake.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;

/**
 * Finds the case that a message belongs to: by our own message-ids that it answers, by the case number in its subject, by
 * its author and program, in this order. A case of somebody else is never guessed.
 */
@Component
class CaseFinder {

    private final Applications applications;

    CaseFinder(Applications applications) {
        this.applications = applications;
    }

    /**
     * What the look-up ended with.
     *
     * @param application the case; null if there is none or it is in doubt
     * @param doubt why a person must decide; "" if there is no doubt
     */
    record Found(Optional<Application> application, String doubt) {}

    Found find(ParsedMessage message, String program) {
        String author = message.from();
        if (author == null) {
            return new Found(Optional.empty(), "The message has no author's address to answer to.");
        }
        List<Application> named = named(message).stream()
                .filter(application -> application.program().equals(program))
                .distinct()
                .toList();
        List<Application> known = named.stream()
                .filter(application -> application.isKnownTo(author))
                .toList();
        if (known.size() == 1) {
            return new Found(Optional.of(known.get(0)), "");
        }
        if (known.size() > 1) {
            return new Found(Optional.empty(), "The message answers several cases: " + numbers(known));
        }
        if (!named.isEmpty()) {
            return new Found(
                    Optional.empty(),
                    "The message names case %s, which was opened by another organisation".formatted(numbers(named)));
        }
        return new Found(applications.newestOf(author, program), "");
    }

    /** The programs of the cases that the message answers or names; else those in which its author has a case. */
    Set<String> programs(ParsedMessage message) {
        List<Application> named = named(message);
        if (!named.isEmpty() || message.from() == null) {
            return named.stream().map(Application::program).collect(Collectors.toSet());
        }
        return applications.programsOf(message.from());
    }

    private List<Application> named(ParsedMessage message) {
        List<String> answered = new ArrayList<>(message.references());
        if (message.inReplyTo() != null) {
            answered.add(message.inReplyTo());
        }
        List<Application> named = new ArrayList<>(applications.answeredBy(answered));
        if (named.isEmpty() && message.subject() != null) {
            CaseNumber.inSubject(message.subject()).flatMap(applications::find).ifPresent(named::add);
        }
        return named;
    }

    private static String numbers(List<Application> cases) {
        return String.join(
                ", ",
                cases.stream()
                        .map(application -> application.caseNumber().value())
                        .toList());
    }
}
