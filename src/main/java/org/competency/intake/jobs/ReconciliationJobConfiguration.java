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

import org.competency.intake.mailbox.Reconciled;
import org.competency.intake.mailbox.Reconciliation;

/** The job {@code reconcile}: proves every night that mailbox, ledger and archive agree. */
@Configuration
class ReconciliationJobConfiguration {

    static final String JOB = "reconcile";

    @Bean
    Job reconciliationJob(JobRepository repository, Step reconcileLedger, GracefulStop gracefulStop) {
        return new JobBuilder(JOB, repository)
                .listener(gracefulStop)
                .start(reconcileLedger)
                .build();
    }

    /** Outside any transaction: it reads for long, and what it repairs is committed piece by piece. */
    @Bean
    Step reconcileLedger(
            JobRepository repository, PlatformTransactionManager transactions, Reconciliation reconciliation) {
        return new StepBuilder("reconcileLedger", repository)
                .tasklet(
                        (contribution, context) -> {
                            Reconciled reconciled = reconciliation.run();
                            for (long row = 0; row < reconciled.rows(); row++) {
                                contribution.incrementReadCount();
                            }
                            contribution.incrementWriteCount(reconciled.repaired());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }
}
