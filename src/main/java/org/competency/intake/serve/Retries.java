package org.competency.intake.serve;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import org.slf4j.Logger;

/** Tries what failed again, later and later. */
final class Retries {

    private final Backoff backoff;

    Retries(Backoff backoff) {
        this.backoff = backoff;
    }

    FailureHandler<Void> of(String what, Logger log) {
        return (complete, operations) -> {
            int failures = complete.getExecution().consecutiveFailures + 1;
            Duration pause = backoff.after(failures);
            log.atWarn()
                    .addKeyValue("failures", failures)
                    .addKeyValue("againInSeconds", Math.max(1, pause.toSeconds()))
                    .log(
                            "{} failed: {}",
                            what,
                            complete.getCause().map(Retries::sentence).orElse("no reason known"));
            operations.reschedule(complete, complete.getTimeDone().plus(pause));
        };
    }

    /** The message written for an operator, if there is one in the chain, else that of the last cause. */
    private static String sentence(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("org.competency.") && cause.getMessage() != null) {
                return cause.getMessage();
            }
            last = cause;
        }
        return String.valueOf(last.getMessage() == null ? last : last.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
