package org.competency.intake.serve;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Has the intake run soon after mail has come, whoever fetched it. */
final class NewMail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewMail.class);
    private static final TaskInstanceId INTAKE = TaskInstanceId.of(IntakeRuns.NAME, Serving.INSTANCE);

    private final WaitingMail waiting;
    private final Scheduler scheduler;
    private final ServeProperties properties;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> looks;
    private long announced;

    NewMail(WaitingMail waiting, Scheduler scheduler, ServeProperties properties, Clock clock) {
        this.waiting = waiting;
        this.scheduler = scheduler;
        this.properties = properties;
        this.clock = clock;
    }

    synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread looking = new Thread(work, "intake-new-mail");
            looking.setDaemon(true);
            return looking;
        });
        long pause = properties.check().toMillis();
        looks = started.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** A message announced once is not announced again: if the intake fails on it, that is tried later and later. */
    private void look() {
        try {
            long newest = waiting.newest();
            if (newest > announced && scheduler.reschedule(INTAKE, clock.instant())) {
                announced = newest;
                scheduler.triggerCheckForDueExecutions();
            }
        } catch (DbSchedulerException e) {
            LOG.debug("The intake is running; looking again", e);
        } catch (DataAccessException e) {
            LOG.debug("The database does not answer; looking again", e);
        } catch (RuntimeException e) {
            LOG.debug("Looking for new mail failed; looking again", e);
        }
    }

    @Override
    public synchronized void close() {
        if (looks != null) {
            looks.cancel(true);
        }
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }
}
