package org.competency.intake.mailbox.imap;

import java.util.concurrent.locks.ReentrantLock;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Wraps each poll: never beside another fetch, and the trigger learns how it went. */
final class GuardedPoll implements MethodInterceptor {

    private final ReentrantLock oneAtATime;
    private final BackOffTrigger trigger;

    GuardedPoll(ReentrantLock oneAtATime, BackOffTrigger trigger) {
        this.oneAtATime = oneAtATime;
        this.trigger = trigger;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation poll) throws Throwable {
        oneAtATime.lock();
        try {
            Object result = poll.proceed();
            trigger.succeeded();
            return result;
        } catch (Throwable e) {
            trigger.failed();
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }
}
