package org.competency.intake.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

import org.competency.intake.checklist.Checklists;
import org.competency.intake.jobs.IntakeJobConfiguration.IntakeJob;

/** Starts the intake job, one at a time on a database, and puts right what a killed run left behind. */
@Component
public class IntakeLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeLauncher.class);

    static final String KIND = "kind";
    static final String DATE = "date";
    static final String STAGES = "stages";
    static final String NIGHTLY = "nightly";

    private final JobOperator operator;
    private final JobRepository repository;
    private final IntakeJob intakeJob;
    private final NightlyJobs nightlyJobs;
    private final LaunchLock lock;
    private final Checklists checklists;
    private final Clock clock;

    IntakeLauncher(
            JobOperator operator,
            JobRepository repository,
            IntakeJob intakeJob,
            NightlyJobs nightlyJobs,
            LaunchLock lock,
            Checklists checklists,
            Clock clock) {
        this.operator = operator;
        this.repository = repository;
        this.intakeJob = intakeJob;
        this.nightlyJobs = nightlyJobs;
        this.lock = lock;
        this.checklists = checklists;
        this.clock = clock;
    }

    /**
     * Runs these stages now, on everything that waits.
     *
     * @throws JobLockedException if another job is running
     */
    public JobRun run(Set<IntakeStage> stages) {
        return run(stages, null);
    }

    /**
     * Runs these stages now.
     *
     * @param date business date of the run: messages received after the end of that day at the office are left for later;
     *     null: everything that waits
     * @throws JobLockedException if another job is running
     */
    public JobRun run(Set<IntakeStage> stages, @Nullable LocalDate date) {
        return lock.holding(() -> {
            prepare();
            JobParametersBuilder parameters = new JobParametersBuilder()
                    .addString(KIND, "run")
                    .addString("startedAt", clock.instant().toString())
                    .addString(STAGES, IntakeStage.names(stages));
            if (date != null) {
                parameters.addString(DATE, date.toString());
            }
            return ended(start(intakeJob.with(stages), parameters.toJobParameters()));
        });
    }

    /**
     * Runs the nightly jobs of a business date one after the other: each once a date, and again only if it failed. A mailbox
     * that cannot be read makes the intake fail in the end, but keeps nothing else from being done.
     *
     * @throws JobLockedException if another job is running
     */
    public JobRun nightly(LocalDate date) {
        return lock.holding(() -> {
            prepare();
            JobParameters parameters = new JobParametersBuilder()
                    .addString(KIND, NIGHTLY)
                    .addString(DATE, date.toString())
                    .toJobParameters();
            JobRun night = null;
            for (Job job : nightlyJobs.inOrder()) {
                JobRun run = once(job.getName(), job, parameters);
                night = night == null ? run : night.then(run);
                if (!run.wentThrough()) {
                    break;
                }
            }
            return Objects.requireNonNull(night, "There are no nightly jobs");
        });
    }

    private JobRun once(String name, Job job, JobParameters parameters) {
        @Nullable JobExecution last = repository.getLastJobExecution(name, parameters);
        if (last == null) {
            return ended(start(job, parameters));
        }
        return last.getStatus() == BatchStatus.COMPLETED ? JobRun.doneBefore(last) : ended(restart(last));
    }

    /**
     * Restarts an execution that failed or was stopped; it goes on where it was.
     *
     * @param id of the execution
     * @throws IllegalArgumentException if there is none, or it is not to be restarted
     */
    public JobRun restart(long id) {
        return lock.holding(() -> {
            prepare();
            JobExecution execution = repository.getJobExecution(id);
            if (execution == null) {
                throw new IllegalArgumentException("There is no execution %d; see 'intake jobs list'.".formatted(id));
            }
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                throw new IllegalArgumentException(
                        "Execution %d is complete; 'intake rerun' does things again.".formatted(id));
            }
            return ended(restart(execution));
        });
    }

    /** The caller says in a sentence why a run failed; whoever looks for the cause in the program wants more. */
    private static JobRun ended(JobExecution execution) {
        execution.getAllFailureExceptions().forEach(failure -> LOG.debug("A step failed", failure));
        return JobRun.of(execution);
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start the job: " + e.getMessage(), e);
        }
    }

    private JobExecution restart(JobExecution execution) {
        try {
            return operator.restart(execution);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot restart execution %d: %s".formatted(execution.getId(), e), e);
        }
    }

    /** Changed definitions are taken over between two runs and never within one. */
    private void prepare() {
        checklists.refresh();
        recoverAbandoned();
    }

    /**
     * Whoever holds the launch lock knows that no other job runs, so an execution that says it is running was killed. It is
     * marked as failed; what it left in the status columns goes on with the next run.
     */
    private void recoverAbandoned() {
        for (String job : nightlyJobs.names()) {
            for (JobExecution execution : repository.findRunningJobExecutions(job)) {
                operator.recover(execution);
                LOG.atWarn()
                        .addKeyValue("jobExecutionId", execution.getId())
                        .log("Recovered an execution whose process had died");
            }
        }
    }
}
