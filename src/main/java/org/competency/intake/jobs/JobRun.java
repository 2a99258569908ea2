package org.competency.intake.jobs;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a run of the job came to.
 *
 * @param executionId of the job execution
 * @param status COMPLETED, FAILED or STOPPED
 * @param before whether it had been completed before and nothing was done now
 * @param steps in the order in which they ran
 * @param failure why it failed, a sentence; null if it did not
 */
public record JobRun(
        long executionId,
        String status,
        boolean before,
        List<StepRun> steps,
        @Nullable String failure) {

    /**
     * One step.
     *
     * @param name of the step
     * @param status COMPLETED, FAILED or STOPPED
     * @param read items read
     * @param written items written
     * @param took wall-clock time
     */
    public record StepRun(String name, String status, long read, long written, Duration took) {}

    static JobRun of(JobExecution execution) {
        return new JobRun(
                execution.getId(),
                execution.getStatus().name(),
                false,
                execution.getStepExecutions().stream().map(JobRun::step).toList(),
                failure(execution));
    }

    static JobRun doneBefore(JobExecution execution) {
        JobRun run = of(execution);
        return new JobRun(run.executionId, run.status, true, run.steps, null);
    }

    /** This run and the one after it, as one; it is complete if both are. */
    JobRun then(JobRun next) {
        return new JobRun(
                isCompleted() && !next.isCompleted() || before && !next.before ? next.executionId : executionId,
                isCompleted() ? next.status : status,
                before && next.before,
                Stream.concat(before ? Stream.of() : steps.stream(), next.before ? Stream.of() : next.steps.stream())
                        .toList(),
                isCompleted() ? next.failure : failure);
    }

    /** Whether every step came to its end, though perhaps without the mail of some mailboxes. */
    boolean wentThrough() {
        return isCompleted()
                || !steps.isEmpty()
                        && steps.stream().allMatch(step -> step.status().equals(BatchStatus.COMPLETED.name()));
    }

    /** Whether all that was asked was done. */
    public boolean isCompleted() {
        return status.equals(BatchStatus.COMPLETED.name());
    }

    private static StepRun step(StepExecution step) {
        Duration took = step.getStartTime() == null || step.getEndTime() == null
                ? Duration.ZERO
                : Duration.between(step.getStartTime(), step.getEndTime());
        return new StepRun(
                step.getStepName(), step.getStatus().name(), step.getReadCount(), step.getWriteCount(), took);
    }

    private static @Nullable String failure(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(JobRun::sentence)
                .findFirst()
                .orElse(null);
    }

    /** The message written for an operator, if there is one in the chain, else that of the root. */
    private static String sentence(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("org.competency.") && cause.getMessage() != null) {
                return cause.getMessage();
            }
            root = cause;
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
