package org.competency.intake.serve;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.watch.Watch;

/** Everything that runs in {@code serve}: begins it, and ends it in an order in which nothing is cut off. */
public final class Serving implements AutoCloseable {

    /** Of each task there is one. */
    static final String INSTANCE = "serve";

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Scheduler scheduler;
    private final NewMail newMail;
    private final MailboxIntake mailboxes;
    private final Watch watch;
    private final StatusServer status;
    private final MissedNights missed;
    private final NightlySchedule schedule;
    private final ServeProperties properties;
    private final Clock clock;

    Serving(
            Scheduler scheduler,
            NewMail newMail,
            MailboxIntake mailboxes,
            Watch watch,
            StatusServer status,
            MissedNights missed,
            NightlySchedule schedule,
            ServeProperties properties,
            Clock clock) {
        this.scheduler = scheduler;
        this.newMail = newMail;
        this.mailboxes = mailboxes;
        this.watch = watch;
        this.status = status;
        this.missed = missed;
        this.schedule = schedule;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What was begun.
     *
     * @param url where health, metrics and the status page are
     * @param settings how it runs
     * @param nextNight when the nightly jobs run next
     * @param missed dates whose nightly jobs are made up for now, the oldest first
     */
    public record Begun(String url, ServeProperties settings, Instant nextNight, List<LocalDate> missed) {}

    /**
     * Begins everything.
     *
     * @throws StatusServerException if the address of health and metrics cannot be used
     */
    public Begun begin() {
        String url = status.start();
        List<LocalDate> dates = missed.missed(clock.instant());
        scheduler.start();
        Instant next = schedule.next(clock.instant());
        plan(dates.isEmpty() ? next : clock.instant());
        mailboxes.startPolling();
        newMail.start();
        watch.start();
        return new Begun(url, properties, next, dates);
    }

    /** The time of the nightly jobs may have changed in the settings since it was planned. */
    private void plan(Instant night) {
        try {
            scheduler.reschedule(TaskInstanceId.of(NightlyRuns.NAME, INSTANCE), night);
        } catch (DbSchedulerException e) {
            LOG.debug("Another process runs the nightly jobs just now", e);
        }
    }

    /** Takes up nothing new; what is being done goes on. A batch of mail under way is finished first. */
    public void pause() {
        scheduler.pause();
        newMail.close();
        mailboxes.stopPolling();
    }

    /** Waits for what is being done, and ends. */
    @Override
    public void close() {
        pause();
        scheduler.stop();
        watch.close();
        status.close();
    }
}
