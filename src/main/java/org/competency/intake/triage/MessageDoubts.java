package org.competency.intake.triage;

import java.util.Optional;
import java.util.Set;

import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Problem;

/** What stands against trusting the list of attachments of a message: then a person looks, and nothing is guessed. */
final class MessageDoubts {

    /** Files may have been overlooked or read otherwise than the sender sees them. */
    private static final Set<String> UNCERTAIN =
            Set.of("PARSERS_DISAGREE", "MALFORMED", "TOO_MANY_PARTS", "TOO_DEEP", "TOO_LARGE", "TIMEOUT");

    private static final Set<Outcome> SETTLING =
            Set.of(Outcome.SUBMISSION, Outcome.WRONG_FILE, Outcome.WRONG_PROGRAM, Outcome.NO_CHECKLIST);

    private MessageDoubts() {}

    /** Turns an outcome that rests on an uncertain list of files into REVIEW. */
    static Triaged reviewed(Triaged triaged, ParsedMessage message) {
        if (!SETTLING.contains(triaged.outcome())) {
            return triaged;
        }
        boolean found = triaged.outcome() == Outcome.SUBMISSION;
        return message.problems().stream()
                .filter(problem -> UNCERTAIN.contains(problem.code())
                        || (!found && problem.code().equals("DAMAGED_CONTAINER")))
                .findFirst()
                .map(problem -> triaged.as(Outcome.REVIEW, problem.message()))
                .orElse(triaged);
    }

    /** That the message or a container in it is encrypted. */
    static Optional<Problem> encryption(ParsedMessage message) {
        return message.problems().stream()
                .filter(problem -> problem.code().equals("ENCRYPTED"))
                .findFirst();
    }
}
