package org.competency.intake.reply;

import org.jspecify.annotations.Nullable;

/**
 * What became of the replies that were due.
 *
 * @param sent taken by the mail server
 * @param failed given up
 * @param deferred waiting for another attempt
 * @param suppressed not sent because of a cap
 * @param problem why replies were deferred although nothing is wrong with them, such as a mail server that is away; null
 *     if there was no such trouble
 */
public record Sent(
        int sent,
        int failed,
        int deferred,
        int suppressed,
        @Nullable String problem) {

    static Sent nothing() {
        return new Sent(0, 0, 0, 0, null);
    }

    Sent plus(Sent other) {
        return new Sent(
                sent + other.sent,
                failed + other.failed,
                deferred + other.deferred,
                suppressed + other.suppressed,
                problem == null ? other.problem : problem);
    }
}
