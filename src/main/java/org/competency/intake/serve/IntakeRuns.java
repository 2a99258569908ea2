package org.competency.intake.serve;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.JobLockedException;
import org.competency.intake.jobs.JobRun;

/**
 * Runs the intake: one process at a time, every few minutes, and earlier when mail has come. Fetching is no part of it, since
 * the mailboxes are polled beside it; so a mailbox that hangs holds up nothing.
 */
final class IntakeRuns {

    static final String NAME = "intake";

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRuns.class);
    private static final Set<IntakeStage> STAGES = EnumSet.complementOf(EnumSet.of(IntakeStage.FETCH));

    private final IntakeLauncher launcher;
    private final WaitingMail waiting;
    private final RunMetrics metrics;
    private final ServeProperties properties;
    private final Clock clock;

    IntakeRuns(
            IntakeLauncher launcher, WaitingMail waiting, RunMetrics metrics, ServeProperties properties, Clock clock) {
        this.launcher = launcher;
        this.waiting = waiting;
        this.metrics = metrics;
        this.properties = properties;
        this.clock = clock;
    }

    CustomTask<Void> task(Retries retries) {
        return Tasks.custom(NAME, Void.class)
                .scheduleOnStartup(Serving.INSTANCE, null, now -> now)
                .onFailure(retries.of("The intake", LOG))
                .execute((instance, context) -> after(run()));
    }

    private CompletionHandler<Void> after(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    /** Runs once; the pause before the next time. */
    private Duration run() {
        if (!waiting.isAny(clock.instant())) {
            return properties.interval();
        }
        try {
            JobRun run = launcher.run(STAGES);
            metrics.ran(NAME, run);
            if (run.status().equals("STOPPED")) {
                return Duration.ZERO;
            }
            if (!run.isCompleted()) {
                throw new RunFailedException("execution %d: %s".formatted(run.executionId(), run.failure()));
            }
            return properties.interval();
        } catch (JobLockedException e) {
            // somebody runs a job by hand, or the night is at work
            return properties.retry();
        }
    }
}
