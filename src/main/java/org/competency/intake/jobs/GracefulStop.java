package org.competency.intake.jobs;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends a running job at the next chunk when the process is asked to end (SIGTERM, Ctrl-C), and keeps the database open until
 * then. Without it an execution would stay STARTED in the job repository.
 */
@Component
class GracefulStop implements SmartLifecycle, StepInterruptionPolicy, JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final Duration LONGEST_CHUNK = Duration.ofMinutes(2);

    private final AtomicReference<@Nullable CountDownLatch> running = new AtomicReference<>();
    private volatile boolean started;
    private volatile boolean stopping;

    @Override
    public void checkInterrupted(StepExecution stepExecution) throws JobInterruptedException {
        if (stopping || stepExecution.isTerminateOnly()) {
            throw new JobInterruptedException(
                    "Stopped because the process was asked to end; 'intake jobs restart' goes on.");
        }
    }

    @Override
    public void beforeJob(JobExecution jobExecution) {
        running.set(new CountDownLatch(1));
    }

    @Override
    public void afterJob(JobExecution jobExecution) {
        CountDownLatch job = running.getAndSet(null);
        if (job != null) {
            job.countDown();
        }
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        stopping = true;
        CountDownLatch job = running.get();
        if (job != null) {
            LOG.info("Finishing the chunk in work before the process ends");
            await(job);
        }
        started = false;
    }

    private static void await(CountDownLatch job) {
        try {
            if (!job.await(LONGEST_CHUNK.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The chunk in work took too long; the next run repeats it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Stopped first of all, while everything a chunk needs still works. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
