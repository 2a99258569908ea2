package org.competency.intake.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/**
 * One execution of a job, as Spring Batch recorded it.
 *
 * @param executionId of the job execution
 * @param instanceId of the job instance: executions of one instance are restarts of each other
 * @param kind {@code run} or {@code nightly}
 * @param date business date; null if the run had none
 * @param stages names of the stages; the name of the job if it is another one of a night than the intake
 * @param status STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED or UNKNOWN
 * @param exitCode what it ended with
 * @param startedAt when it started; null if it never did
 * @param endedAt when it ended; null if it did not
 * @param failure why it failed, in one line; "" if it did not
 * @param steps in the order in which they ran; empty in listings
 */
public record JobRecord(
        long executionId,
        long instanceId,
        String kind,
        @Nullable String date,
        String stages,
        String status,
        String exitCode,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String failure,
        List<StepRecord> steps) {

    private static final int LONGEST_LINE = 300;

    /**
     * One step of it.
     *
     * @param name of the step
     * @param status as of the execution
     * @param read items read
     * @param written items written
     * @param commits chunks committed
     * @param rollbacks chunks rolled back
     * @param took wall-clock time until now or its end
     * @param failure why it failed, in one line; "" if it did not
     */
    public record StepRecord(
            String name,
            String status,
            long read,
            long written,
            long commits,
            long rollbacks,
            Duration took,
            String failure) {

        static StepRecord of(StepExecution step, Instant now) {
            return new StepRecord(
                    step.getStepName(),
                    step.getStatus().name(),
                    step.getReadCount(),
                    step.getWriteCount(),
                    step.getCommitCount(),
                    step.getRollbackCount(),
                    between(instant(step.getStartTime()), instant(step.getEndTime()), now),
                    line(step.getExitStatus().getExitDescription()));
        }
    }

    static JobRecord of(JobExecution execution, Instant now) {
        JobParameters parameters = execution.getJobParameters();
        List<StepRecord> steps = execution.getStepExecutions().stream()
                .map(step -> StepRecord.of(step, now))
                .toList();
        String own = line(execution.getExitStatus().getExitDescription());
        return new JobRecord(
                execution.getId(),
                execution.getJobInstanceId(),
                Objects.requireNonNullElse(parameters.getString(IntakeLauncher.KIND), "run"),
                parameters.getString(IntakeLauncher.DATE),
                stages(execution),
                execution.getStatus().name(),
                execution.getExitStatus().getExitCode(),
                instant(execution.getStartTime()),
                instant(execution.getEndTime()),
                own.isEmpty()
                        ? steps.stream()
                                .map(StepRecord::failure)
                                .filter(failure -> !failure.isEmpty())
                                .findFirst()
                                .orElse("")
                        : own,
                steps);
    }

    /** Of the intake its stages, of the other jobs of a night their names. */
    private static String stages(JobExecution execution) {
        String job = execution.getJobInstance().getJobName();
        return job.equals(IntakeJobConfiguration.JOB)
                ? Objects.requireNonNullElse(
                        execution.getJobParameters().getString(IntakeLauncher.STAGES),
                        IntakeStage.names(IntakeStage.all()))
                : job;
    }

    /** Wall-clock time until its end, or until now. */
    public Duration took(Instant now) {
        return between(startedAt, endedAt, now);
    }

    private static Duration between(@Nullable Instant start, @Nullable Instant end, Instant now) {
        return start == null ? Duration.ZERO : Duration.between(start, end == null ? now : end);
    }

    /** Spring Batch records local times of the machine that ran the job. */
    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
    }

    /**
     * The one line of a recorded stack trace that was written for people: of our own exceptions the first, else of the
     * last cause.
     */
    static String line(@Nullable String trace) {
        if (trace == null || trace.isBlank()) {
            return "";
        }
        List<String> messages = trace.lines()
                .filter(text -> !text.startsWith("\t") && !text.isBlank())
                .map(text -> text.replaceFirst("^Caused by: ", "").strip())
                .toList();
        String found = messages.stream()
                .filter(text -> text.startsWith("org.competency."))
                .findFirst()
                .orElse(messages.isEmpty() ? "" : messages.get(messages.size() - 1));
        String message = found.replaceFirst("^[a-z][\\w.$]*\\.[A-Z][\\w$]*(: |$)", "");
        String shown = message.isBlank() ? found : message;
        return shown.length() <= LONGEST_LINE ? shown : shown.substring(0, LONGEST_LINE - 1) + "…";
    }
}
