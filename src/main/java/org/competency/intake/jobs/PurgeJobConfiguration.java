package org.competency.intake.jobs;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

import org.competency.intake.retention.Purge;
import org.competency.intake.retention.Purged;

/** The job {@code purge}: removes every night what is older than its retention. */
@Configuration
class PurgeJobConfiguration {

    static final String JOB = "purge";

    @Bean
    Job purgeJob(JobRepository repository, Step purgeMessages, GracefulStop gracefulStop) {
        return new JobBuilder(JOB, repository)
                .listener(gracefulStop)
                .start(purgeMessages)
                .build();
    }

    /** Outside any transaction: every batch is committed by itself, and files go after that. */
    @Bean
    Step purgeMessages(JobRepository repository, PlatformTransactionManager transactions, Purge purge) {
        return new StepBuilder("purgeMessages", repository)
                .tasklet(
                        (contribution, context) -> {
                            long purged = purge.run("nightly").stream()
                                    .mapToLong(Purged::messages)
                                    .sum();
                            contribution.incrementWriteCount(purged);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }
}
