package org.competency.intake.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The executions of the jobs: what an operator sees of them, and how one is stopped or declared dead. */
@Component
public class JobHistory {

    private static final String IDS = """
            SELECT e.JOB_EXECUTION_ID
              FROM BATCH_JOB_EXECUTION e
              JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
             WHERE i.JOB_NAME IN (:jobs) AND (:status IS NULL OR e.STATUS = :status)
             ORDER BY e.JOB_EXECUTION_ID DESC
             LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final JobRepository repository;
    private final JobOperator operator;
    private final NightlyJobs nightlyJobs;
    private final LaunchLock lock;
    private final Clock clock;

    JobHistory(
            JdbcClient jdbc,
            JobRepository repository,
            JobOperator operator,
            NightlyJobs nightlyJobs,
            LaunchLock lock,
            Clock clock) {
        this.nightlyJobs = nightlyJobs;
        this.jdbc = jdbc;
        this.repository = repository;
        this.operator = operator;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Executions, the newest first.
     *
     * @param status only those, such as {@code FAILED}; null: all
     */
    public List<JobRecord> list(@Nullable String status, int limit) {
        Instant now = clock.instant();
        return jdbc
                .sql(IDS)
                .param("jobs", nightlyJobs.names())
                .param("status", status)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> Optional.ofNullable(repository.getJobExecution(id)).stream())
                .map(execution -> JobRecord.of(execution, now))
                .toList();
    }

    /** One execution with its steps. */
    public Optional<JobRecord> find(long id) {
        return Optional.ofNullable(repository.getJobExecution(id))
                .map(execution -> JobRecord.of(execution, clock.instant()));
    }

    /** Whether a job is running on this database right now, in whatever process. */
    public boolean isRunning() {
        return !lock.isFree();
    }

    /**
     * Asks a running execution to end after its current chunk. Only the row of the execution changes: the process that runs
     * it sees that with its next commit.
     *
     * @throws IllegalArgumentException if there is no such execution, or it does not run
     */
    public void stop(long id) {
        JobExecution execution = running(id, "stop");
        if (!isRunning()) {
            throw new IllegalArgumentException(
                    "Execution %d says %s, but no job is running on this database: its process has died. 'intake jobs recover %d' marks it as failed."
                            .formatted(id, execution.getStatus(), id));
        }
        execution.setStatus(BatchStatus.STOPPING);
        repository.update(execution);
    }

    /**
     * Marks an execution whose process has died as failed, so that it can be restarted. The next run does the same by
     * itself.
     *
     * @throws IllegalArgumentException if there is no such execution, or it does not say that it runs
     * @throws JobLockedException if a job is running, which may be this one
     */
    public void recover(long id) {
        lock.holding(() -> operator.recover(running(id, "recover")));
    }

    private JobExecution running(long id, String move) {
        JobExecution execution = repository.getJobExecution(id);
        if (execution == null) {
            throw new IllegalArgumentException("There is no execution %d; see 'intake jobs list'.".formatted(id));
        }
        if (!execution.getStatus().isRunning()) {
            throw new IllegalArgumentException("Cannot %s execution %d: it is %s; only one that is running can be."
                    .formatted(move, id, execution.getStatus()));
        }
        return execution;
    }
}
