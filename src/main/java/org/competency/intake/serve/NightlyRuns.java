package org.competency.intake.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.JobLockedException;
import org.competency.intake.jobs.JobRun;

/**
 * Runs the nightly jobs at their time, and those of dates that were missed, the oldest first. A date that fails keeps no
 * other from being done; it is tried again later and later.
 */
final class NightlyRuns {

    static final String NAME = "nightly";

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRuns.class);

    private final IntakeLauncher launcher;
    private final MissedNights missed;
    private final NightlySchedule schedule;
    private final RunMetrics metrics;
    private final Duration retry;
    private final Clock clock;

    NightlyRuns(
            IntakeLauncher launcher,
            MissedNights missed,
            NightlySchedule schedule,
            RunMetrics metrics,
            Duration retry,
            Clock clock) {
        this.launcher = launcher;
        this.missed = missed;
        this.schedule = schedule;
        this.metrics = metrics;
        this.retry = retry;
        this.clock = clock;
    }

    CustomTask<Void> task(Retries retries) {
        return Tasks.custom(NAME, Void.class)
                .scheduleOnStartup(Serving.INSTANCE, null, schedule::next)
                .onFailure(retries.of("The nightly job", LOG))
                .execute((instance, context) -> at(run()));
    }

    private CompletionHandler<Void> at(Instant next) {
        return (complete, operations) -> operations.reschedule(complete, next);
    }

    /** Runs all dates that are due; when to run again. */
    private Instant run() {
        List<String> failures = new ArrayList<>();
        for (LocalDate date : missed.until(clock.instant())) {
            try {
                JobRun run = launcher.nightly(date);
                metrics.ran(NAME, run);
                if (run.status().equals("STOPPED")) {
                    return clock.instant();
                }
                if (run.isCompleted() || isDone(date)) {
                    LOG.atInfo().addKeyValue("date", date).log("The nightly job is done");
                } else {
                    failures.add("%s, execution %d: %s".formatted(date, run.executionId(), run.failure()));
                }
            } catch (JobLockedException e) {
                // the intake is at work; the dates that were done are not done again
                return clock.instant().plus(retry);
            }
        }
        if (!failures.isEmpty()) {
            throw new RunFailedException(String.join("; ", failures));
        }
        return schedule.next(clock.instant());
    }

    /** With a mailbox that could not be read the first job fails, but the night has gone through. */
    private boolean isDone(LocalDate date) {
        return !missed.until(clock.instant()).contains(date);
    }
}
