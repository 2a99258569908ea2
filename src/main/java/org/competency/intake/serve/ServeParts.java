package org.competency.intake.serve;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.Nights;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.watch.Machine;
import org.competency.intake.watch.Watch;
import org.competency.intake.watch.WatchParts;
import org.competency.intake.watch.alert.AlertParts;

/**
 * The parts of {@code serve}. Without a stereotype annotation, so that the scan of the whole application does not find it: no
 * other command makes a scheduler, a listener or a thread of them.
 */
@Import({WatchParts.class, AlertParts.class})
public class ServeParts {

    /** How often a process shows that it is alive within the time after which it counts as dead. */
    private static final int HEARTBEATS = 4;

    /** The intake, the night, and one to spare. */
    private static final int THREADS = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE_OF_A_NIGHT = Duration.ofHours(1);
    private static final Duration LONGEST_CHUNK = Duration.ofMinutes(2);
    private static final int LONGEST_NAME = 50;

    @Bean
    NightlySchedule nightlySchedule(ServeProperties properties, ZoneId officeZone) {
        return new NightlySchedule(properties.nightly(), officeZone);
    }

    @Bean
    MissedNights missedNights(Nights nights, NightlySchedule schedule, ServeProperties properties) {
        return new MissedNights(nights, schedule, properties.catchUp());
    }

    @Bean
    WaitingMail waitingMail(JdbcClient jdbc) {
        return new WaitingMail(jdbc);
    }

    @Bean
    PrometheusMeterRegistry meterRegistry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    CustomTask<Void> intakeTask(
            IntakeLauncher launcher,
            WaitingMail waiting,
            PrometheusMeterRegistry registry,
            ServeProperties properties,
            Clock clock) {
        return new IntakeRuns(launcher, waiting, new RunMetrics(registry), properties, clock)
                .task(retries(properties, LONGEST_PAUSE));
    }

    @Bean
    CustomTask<Void> nightlyTask(
            IntakeLauncher launcher,
            MissedNights missed,
            NightlySchedule schedule,
            PrometheusMeterRegistry registry,
            ServeProperties properties,
            Clock clock) {
        return new NightlyRuns(launcher, missed, schedule, new RunMetrics(registry), properties.retry(), clock)
                .task(retries(properties, LONGEST_PAUSE_OF_A_NIGHT));
    }

    private static Retries retries(ServeProperties properties, Duration longest) {
        return new Retries(new Backoff(
                properties.retry(),
                longest,
                bound -> ThreadLocalRandom.current().nextLong(bound)));
    }

    /** Ended by {@link Serving}, after what it runs. */
    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource dataSource, List<CustomTask<Void>> tasks, ServeProperties properties, Clock clock) {
        String name =
                Machine.name() + " " + ManagementFactory.getRuntimeMXBean().getPid();
        return Scheduler.create(dataSource)
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(properties.check())
                .heartbeatInterval(properties.deadAfter().dividedBy(HEARTBEATS))
                .missedHeartbeatsLimit(HEARTBEATS)
                .schedulerName(new SchedulerName.Fixed(
                        name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME)))
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(LONGEST_CHUNK)
                // what failed is said in a sentence by Retries
                .failureLogging(LogLevel.OFF, false)
                .clock(clock::instant)
                .build();
    }

    @Bean
    StatusServer statusServer(
            ServeProperties properties,
            Watch watch,
            PrometheusMeterRegistry registry,
            NightlySchedule schedule,
            Clock clock) {
        ServeMetrics metrics = new ServeMetrics(registry, watch::last, clock);
        StatusPage page = new StatusPage(watch::last, schedule, clock);
        return new StatusServer(
                properties.address(),
                properties.port(),
                () -> HealthAnswer.of(watch.last().health()),
                metrics::answer,
                page::answer);
    }

    @Bean
    Serving serving(
            Scheduler scheduler,
            WaitingMail waiting,
            MailboxIntake mailboxes,
            Watch watch,
            StatusServer status,
            MissedNights missed,
            NightlySchedule schedule,
            ServeProperties properties,
            Clock clock) {
        return new Serving(
                scheduler,
                new NewMail(waiting, scheduler, properties, clock),
                mailboxes,
                watch,
                status,
                missed,
                schedule,
                properties,
                clock);
    }
}
