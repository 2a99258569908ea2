package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;

/**
 * Compares the attachments with those that another parser finds: where two good parsers disagree, what one mail program
 * shows is not what another does, and a person must look.
 */
final class Comparison {

    private static final String CODE = "PARSERS_DISAGREE";

    /** Bytes times folded lines of headers; the second parser copies a field anew for each of its lines. */
    private static final long MOST_FOLDING = 20_000_000;

    private Comparison() {}

    /** Whether a message is harmless for the second parser. */
    static boolean isBearable(Entity root) {
        return foldingCost(root) <= MOST_FOLDING;
    }

    /**
     * Adds a problem for a disagreement.
     *
     * @param message the message as the first parser got it
     * @param digests of the attachments that the first parser found
     */
    static void compare(RawMessage.Prepared message, List<String> digests, Problems problems) {
        try {
            List<String> others = SecondView.digests(message);
            List<String> missing = without(digests, others);
            List<String> further = without(others, digests);
            if (others.size() != digests.size()) {
                problems.add(
                        CODE,
                        "One parser finds %d attachments, another %d; a person must look"
                                .formatted(digests.size(), others.size()));
            } else if (!missing.isEmpty() || !further.isEmpty()) {
                problems.add(
                        CODE,
                        "Two parsers read %d of the attachments differently; a person must look"
                                .formatted(Math.max(missing.size(), further.size())));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // a parser that gives up has no other view of the text, but files should have been seen by two
            if (!digests.isEmpty()) {
                problems.add(CODE, "A second parser cannot take the message apart; a person must look");
            }
        }
    }

    private static long foldingCost(Entity entity) {
        return entity.header().foldingCost()
                + entity.children().stream().mapToLong(Comparison::foldingCost).sum();
    }

    private static List<String> without(List<String> all, List<String> taken) {
        List<String> rest = new ArrayList<>(all);
        taken.forEach(rest::remove);
        return rest;
    }
}
