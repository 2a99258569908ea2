package org.competency.intake.mailbox.imap;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.mailbox.FolderFetch.State;
import org.competency.intake.mailbox.LeaseLostException;
import org.competency.intake.mailbox.MailboxUnavailableException;

/**
 * Wraps the polling of each batch: never beside another fetch, only with the lease, and the trigger learns how it went. What
 * is wrong with the mailbox is said in one line; the next poll tries again.
 */
final class GuardedPoll implements MethodInterceptor {

    private static final Logger log = LoggerFactory.getLogger(GuardedPoll.class);

    private final FolderIntake intake;
    private final BackOffTrigger trigger;

    GuardedPoll(FolderIntake intake, BackOffTrigger trigger) {
        this.intake = intake;
        this.trigger = trigger;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation poll) throws Throwable {
        intake.lock();
        try {
            if (!intake.mayPoll()) {
                return null;
            }
            Object batch = poll.proceed();
            if (batch == null) {
                intake.ended(State.FETCHED, "");
            }
            trigger.succeeded();
            return batch;
        } catch (Throwable e) {
            if (unavailable(e) instanceof RuntimeException known) {
                return failed(known);
            }
            trigger.failed();
            log.atWarn()
                    .addKeyValue("account", intake.folder().account())
                    .addKeyValue("error", lastCause(e))
                    .log("Polling the mailbox failed; it will be tried again");
            throw e;
        } finally {
            intake.unlock();
        }
    }

    /** The mailbox's own failure in what the flow has wrapped around it. */
    private static @Nullable Throwable unavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MailboxUnavailableException || cause instanceof LeaseLostException) {
                return cause;
            }
        }
        return null;
    }

    private static String lastCause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage() == null ? last : last.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }

    private @Nullable Object failed(RuntimeException known) {
        String reason = String.valueOf(known.getMessage());
        log.warn(reason);
        if (known instanceof LeaseLostException) {
            intake.ended(State.HELD, reason);
        } else {
            trigger.failed();
            intake.ended(State.FAILED, reason);
        }
        return null;
    }
}
